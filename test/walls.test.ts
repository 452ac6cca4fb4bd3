import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Walls are tests, not manners: a part that imports what it must not know fails here, by name. */

const ROOT = new URL('..', import.meta.url).pathname;

/** What each part may import, besides itself: packages of the house, and libraries by name. */
const MAY_IMPORT: Readonly<Record<string, { readonly house: readonly string[]; readonly node: boolean }>> = {
  'packages/core': { house: [], node: false },
  'packages/english': { house: [], node: true },
  'packages/extract': { house: ['core', 'english'], node: false },
  'packages/ingest': { house: ['core'], node: true },
  'packages/store': { house: ['core'], node: true },
  'packages/formats': { house: ['core'], node: false },
  'packages/draw': { house: ['core'], node: false },
  'apps/cli': { house: ['core', 'draw', 'english', 'extract', 'ingest', 'store', 'formats', 'server'], node: true },
  'apps/server': { house: ['core', 'english', 'extract', 'ingest', 'store', 'formats'], node: true },
  'apps/web': { house: ['core', 'draw', 'english', 'extract', 'ingest', 'formats'], node: false },
  'apps/bench': { house: ['core', 'english', 'extract', 'ingest', 'store', 'formats'], node: true },
};

/** Files of an otherwise pure package that may use Node: entries that a browser never loads. */
const NODE_ENTRIES: Readonly<Record<string, RegExp>> = {
  'packages/english': /(^|\/)node[^/]*\.ts$|\/node\//,
  'packages/ingest': /(^|\/)node[^/]*\.ts$|\/node\//,
  'packages/store': /(^|\/)(file|neo4j)[^/]*\.ts$|\/(file|neo4j)\//,
};

/** The only library that core knows: its ids are hashes, and hand-written hashing is a mistake waiting. */
const CORE_LIBRARIES = ['@noble/hashes'];

interface Import {
  readonly part: string;
  readonly file: string;
  readonly target: string;
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(part: string): readonly Import[] {
  return sources(join(ROOT, part, 'src')).flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => ({
      part,
      file: relative(ROOT, path),
      target: match[1]!,
    }));
  });
}

const all = Object.keys(MAY_IMPORT).flatMap(importsOf);

const say = (broken: readonly Import[]): readonly string[] =>
  broken.map(({ file, target }) => `${file} imports ${target}`);

describe('walls', () => {
  it('sees the imports of every part', () => {
    expect(new Set(all.map(({ part }) => part))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('lets each part know only the parts below it', () => {
    const broken = all.filter(({ part, target }) => {
      const house = /^@tripletail\/([a-z]+)/.exec(target)?.[1];
      return house !== undefined && !MAY_IMPORT[part]!.house.includes(house);
    });
    expect(say(broken)).toEqual([]);
  });

  it('keeps Node out of what runs in the browser', () => {
    const broken = all.filter(({ part, file, target }) => {
      if (!target.startsWith('node:')) return false;
      const rule = NODE_ENTRIES[part];
      return !MAY_IMPORT[part]!.node || (rule !== undefined && !rule.test(file));
    });
    expect(say(broken)).toEqual([]);
  });

  it('lets core know no library but the hash', () => {
    const broken = all.filter(
      ({ part, target }) =>
        part === 'packages/core' &&
        !target.startsWith('.') &&
        !CORE_LIBRARIES.some((name) => target === name || target.startsWith(`${name}/`)),
    );
    expect(say(broken)).toEqual([]);
  });

  it('keeps the database driver inside the store', () => {
    const broken = all.filter(({ part, target }) => target === 'neo4j-driver' && part !== 'packages/store');
    expect(say(broken)).toEqual([]);
  });

  it('never reaches into another part by path', () => {
    const broken = all.filter(({ part, file, target }) => {
      if (!target.startsWith('.')) return false;
      const reached = new URL(target, new URL(file, `file://${ROOT}`)).pathname;
      return !reached.startsWith(join(ROOT, part));
    });
    expect(say(broken)).toEqual([]);
  });
});
