import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';

/** A program that does not answer in this time, milliseconds, is as good as not there: a hanging Docker engine, say. */
const PATIENCE_MS = 10_000;
const BOLT_PORT = 7687;

/** The first program of these names on the PATH. */
export async function findProgram(names: readonly string[]): Promise<string | undefined> {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        const there = await access(path, constants.X_OK).then(
          () => true,
          () => false,
        );
        if (there) return path;
      }
    }
  }
  return undefined;
}

/** The first line that a program says, on either stream; undefined if it is not there or does not answer. */
export async function firstLine(program: string, args: readonly string[]): Promise<string | undefined> {
  return await new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE_MS }, (error, stdout, stderr) => {
      const line = `${stdout}\n${stderr}`.split('\n').find((one) => one.trim() !== '');
      resolve(error !== null && 'code' in error && error.code === 'ENOENT' ? undefined : line?.trim());
    });
  });
}

/** Does anything accept connections at this address? */
export async function listens(uri: string): Promise<boolean> {
  let address: URL;
  try {
    address = new URL(uri);
  } catch {
    return false;
  }
  const { hostname, port } = address;
  return await new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? BOLT_PORT : Number(port) });
    const end = (value: boolean) => (): void => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(PATIENCE_MS, end(false)).once('connect', end(true)).once('error', end(false));
  });
}
