import type { Resolution, ResolvedEntity, ResolvedMention } from '@tripletail/extract';
import { entityId } from '@tripletail/core';
import { expect, test } from 'vitest';

import { countNodes, readGoldThings, sumNodes } from './entities-nodes.js';

const GOLD = [
  'name\ttype\taliases\tmentions',
  'Anna Weber\tPerson\tAnna Weber|Weber\t3',
  'Ghent\tGPE\tGhent\t1',
  '',
].join('\n');
const TEXT = 'Anna Weber left Ghent. Weber slept.';

test('a gold file is read without its header and empty lines', () => {
  expect(readGoldThings(GOLD)).toEqual([
    { name: 'Anna Weber', type: 'Person', aliases: ['Anna Weber', 'Weber'] },
    { name: 'Ghent', type: 'GPE', aliases: ['Ghent'] },
  ]);
});

/** Words are tokens; the last word of a stretch is its head. */
const WORDS = [...TEXT.matchAll(/\p{L}+/gu)].map((match) => ({
  start: match.index,
  end: match.index + match[0].length,
}));
const heads = {
  headOf: (_start: number, end: number): number | undefined => {
    const head = WORDS.findIndex((word) => word.end === end);
    return head < 0 ? undefined : head;
  },
  isName: () => true,
};

function resolution(
  entities: readonly (readonly [name: string, type: 'Person' | 'City', heads: readonly number[]])[],
): Resolution {
  const resolved: ResolvedEntity[] = entities.map(([name, type, tokens], entity) => ({
    entity: { id: entityId(type, name), type, name, names: [name], named: true },
    mentions: tokens.map((token): ResolvedMention => ({
      entity,
      kind: 'name',
      firstToken: token,
      endToken: token + 1,
      headToken: token,
      span: WORDS[token]!,
      why: 'name',
    })),
  }));
  const nothing = (): undefined => undefined;
  return {
    entities: resolved,
    mentions: resolved.flatMap(({ mentions }) => mentions),
    mentionAt: nothing,
    entityAt: nothing,
    entityFor: nothing,
    speakerAt: nothing,
    speakerOf: nothing,
    phraseSpan: (head) => WORDS[head]!,
  };
}

test('a thing that is one node everywhere counts, one that is two does not', () => {
  const things = readGoldThings(GOLD);
  const one = countNodes(TEXT, things, resolution([['Anna Weber', 'Person', [1, 4]], ['Ghent', 'City', [3]]]), heads); // prettier-ignore
  expect(one).toEqual({ things: 2, oneNamed: 2, one: 2, missed: 0, typeRight: 2, nodes: 2, nodesRight: 2 });
  const two = countNodes(
    TEXT,
    things,
    resolution([
      ['Anna Weber', 'Person', [1]],
      ['Weber', 'City', [4]],
    ]),
    heads,
  );
  expect(two).toEqual({ things: 2, oneNamed: 0, one: 0, missed: 1, typeRight: 1, nodes: 2, nodesRight: 2 });
  expect(sumNodes([one, two]).things).toBe(4);
});
