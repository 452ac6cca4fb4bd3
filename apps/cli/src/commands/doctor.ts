import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { MODEL_FILE, MODEL_SHA256 } from '@tripletail/english';
import { assertPortFree, DEFAULT_PORT } from '@tripletail/server';
import { Command, Option } from 'commander';
import colors from 'picocolors';

import { findProgram, firstLine, listens } from '../programs.js';
import { SITE } from '../site.js';
import { FAILED, FOUND, plain, write } from '../terminal.js';
import { wholeNumber } from './options.js';

/** `fine`; `absent`: something optional is not there; `broken`: the main job does not work without it. */
type Verdict = 'fine' | 'absent' | 'broken';

interface Finding {
  readonly name: string;
  readonly verdict: Verdict;
  readonly detail: string;
  /** What to do about it. */
  readonly advice?: string;
}

const MARK: Readonly<Record<Verdict, string>> = {
  fine: colors.green('✓'),
  absent: colors.yellow('–'),
  broken: colors.red('✗'),
};

/** What package.json asks for. */
const OLDEST_NODE = [20, 19] as const;
/** Neo4j 5 runs on Java 17 or newer. */
const OLDEST_JAVA = 17;

const HELP = `
✓ fine   – not there, and only needed for what stands beside it   ✗ broken: the main job does not work
Ends with 0 unless something is broken.`;

/** `tripletail doctor`. */
export function doctorCommand(end: (code: number) => void): Command {
  return new Command('doctor')
    .summary('is everything there?')
    .description('Looks at what Tripletail needs on this machine, and says of each thing that is missing what to do.')
    .addOption(new Option('-p, --port <n>', 'port to look at').argParser(wholeNumber(1, 65_535)).default(DEFAULT_PORT))
    .option('--json', 'one line of JSON for each finding')
    .addHelpText('after', HELP)
    .action(async ({ port, json }: { readonly port: number; readonly json?: true }) => {
      let broken = false;
      for (const check of [node, model, site, () => portFree(port), neo4j, java, docker, chromium]) {
        const finding = await check();
        broken ||= finding.verdict === 'broken';
        await write(json === true ? `${JSON.stringify(finding)}\n` : show(finding));
      }
      end(broken ? FAILED : FOUND);
    });
}

function show({ name, verdict, detail, advice }: Finding): string {
  const line = `${MARK[verdict]} ${name.padEnd(10)} ${plain(detail)}\n`;
  return advice === undefined ? line : `${line}${' '.repeat(13)}${plain(advice)}\n`;
}

async function node(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fine = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return {
    name: 'Node',
    verdict: fine ? 'fine' : 'broken',
    detail: process.versions.node,
    ...(fine ? {} : { advice: `Get Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org.` }),
  };
}

async function model(): Promise<Finding> {
  const advice = 'Get the repository anew, or install @tripletail/english again.';
  try {
    const path = createRequire(import.meta.url).resolve(`@tripletail/english/model/${MODEL_FILE}`);
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return sha256 === MODEL_SHA256
      ? { name: 'model', verdict: 'fine', detail: `${MODEL_FILE}, SHA-256 ${sha256.slice(0, 12)}… as it should be` }
      : { name: 'model', verdict: 'broken', detail: `${path} has SHA-256 ${sha256}, expected ${MODEL_SHA256}`, advice };
  } catch (error) {
    return { name: 'model', verdict: 'broken', detail: String(error), advice };
  }
}

async function site(): Promise<Finding> {
  return existsSync(`${SITE}/index.html`)
    ? { name: 'explorer', verdict: 'fine', detail: 'built' }
    : {
        name: 'explorer',
        verdict: 'absent',
        detail: 'not built: `serve` would serve the API only',
        advice: 'Run: npm start (or pnpm run build).',
      };
}

async function portFree(port: number): Promise<Finding> {
  try {
    await assertPortFree({ port });
    return { name: 'port', verdict: 'fine', detail: `${port} is free` };
  } catch (error) {
    return {
      name: 'port',
      verdict: 'absent',
      detail: `${port} is taken`,
      advice: error instanceof Error ? error.message : String(error),
    };
  }
}

async function neo4j(): Promise<Finding> {
  const uri = process.env['NEO4J_URI'];
  const need = 'Only needed to keep graphs in Neo4j and for Cypher';
  if (uri === undefined) {
    return {
      name: 'Neo4j',
      verdict: 'absent',
      detail: 'NEO4J_URI is not set',
      advice: `${need}: \`npm run neo4j\` starts one and says what to set.`,
    };
  }
  // A look only: opening it as a store could migrate it. Whether user and password are right, the first query says.
  const there = await listens(uri);
  return there
    ? { name: 'Neo4j', verdict: 'fine', detail: `${uri} listens` }
    : {
        name: 'Neo4j',
        verdict: 'absent',
        detail: `nothing listens at ${uri}`,
        advice: `${need}: \`npm run neo4j\` starts one.`,
      };
}

async function java(): Promise<Finding> {
  const need = 'Only needed to run Neo4j without Docker';
  const said = await firstLine('java', ['-version']);
  const major = Number(/version "(?:1\.)?(\d+)/.exec(said ?? '')?.[1] ?? NaN);
  if (said !== undefined && major >= OLDEST_JAVA) return { name: 'Java', verdict: 'fine', detail: said };
  return {
    name: 'Java',
    verdict: 'absent',
    detail: said ?? 'not found',
    advice: `${need}: get Java ${OLDEST_JAVA} or newer, for example from https://adoptium.net.`,
  };
}

async function docker(): Promise<Finding> {
  const said = await firstLine('docker', ['version', '--format', '{{.Server.Version}}']);
  return said !== undefined && /^\d/.test(said)
    ? { name: 'Docker', verdict: 'fine', detail: said }
    : {
        name: 'Docker',
        verdict: 'absent',
        detail: said ?? 'not found, or its engine is not running',
        advice: 'Only needed for `docker compose up`; everything else runs without it.',
      };
}

async function chromium(): Promise<Finding> {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
  const path = process.env['CHROMIUM_PATH'] ?? (await findProgram(names));
  return path === undefined
    ? {
        name: 'Chromium',
        verdict: 'absent',
        detail: 'not found on the PATH',
        advice: 'Only needed for `npm test`, which tries to install one; any current browser shows the explorer.',
      }
    : { name: 'Chromium', verdict: 'fine', detail: path };
}
