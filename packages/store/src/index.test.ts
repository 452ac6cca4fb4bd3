import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

/** Everything that is loaded with a file, by following its imports. */
function reached(file: URL, seen = new Map<string, readonly string[]>()): ReadonlyMap<string, readonly string[]> {
  if (seen.has(file.href)) return seen;
  const targets = [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) .*from '([^']+)';$|^} from '([^']+)';$/gm),
  ]
    .map(([, one, other]) => one ?? other!)
    .sort();
  seen.set(file.href, targets);
  for (const target of targets.filter((one) => one.startsWith('.'))) {
    reached(new URL(target.replace(/\.js$/, '.ts'), file), seen);
  }
  return seen;
}

describe('the entries for browsers', () => {
  it.each(['./index.ts', './memory.ts'])('%s loads core and nothing else', (entry) => {
    const files = reached(new URL(entry, import.meta.url));
    expect(files.size).toBeGreaterThan(2);
    expect(new Set([...files.values()].flat().filter((one) => !one.startsWith('.')))).toEqual(
      new Set(['@tripletail/core']),
    );
  });
});
