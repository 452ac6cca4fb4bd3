import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Characters put together before they are written: fewer calls, and no string as long as the file. */
const CHUNK = 1 << 20;

/** What tells one state of a file from another; `undefined`: there is none. */
export type FileState = string | undefined;

/** The state of a file now. */
export async function fileState(path: string): Promise<FileState> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes lines into a file so that whoever reads it, at any moment, after any crash, finds all of the old or all of the new: into a file
 * beside it, to the disk, then renamed.
 * @param expected the state in which the file was left; another one means that somebody else wrote it, and nothing is overwritten
 * @returns the new state, or `undefined` if somebody else wrote the file
 */
export async function writeLines(path: string, lines: Iterable<string>, expected: FileState): Promise<FileState> {
  const beside = `${path}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(beside, 'w');
    try {
      let chunk = '';
      for (const line of lines) {
        chunk += `${line}\n`;
        if (chunk.length < CHUNK) continue;
        await file.write(chunk);
        chunk = '';
      }
      await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    if ((await fileState(path)) !== expected) return undefined;
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
  await syncFolder(dirname(path));
  return fileState(path);
}

/** The new name is on the disk only when the folder is; Windows cannot do this and needs not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
