import { articleId } from '@tripletail/core';
import { loadEnglish } from '@tripletail/english';
import { expect, test } from 'vitest';

import { findQuotations } from '../quotations/index.js';
import { parseArticle } from '../segment/index.js';
import { resolveEntities } from './index.js';

const WHO = [
  'Foreign Minister Anna Berg',
  'Norway',
  'She',
  'The Norwegian government',
  'The rebels',
  'Berg',
  'It',
  'The minister',
];
const DID = ['rejected', 'criticised', 'praised', 'signed', 'supported', 'discussed', 'postponed'];
const WHAT = [
  'the plan for a new bridge',
  'the deal with France',
  'the talks in Oslo',
  'the attack on the port',
  'his demand',
];
const WHEN = [
  'on Monday',
  'in the capital',
  'and said she was tired',
  'before a visit to Senegal',
  '"I am not sure," she said',
  'in May',
  'later',
  'again',
  'twice',
];

/** Lengths without a common divisor: no two lines of the first 2,520 are the same. */
function lines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => [WHO[i % 8], DID[i % 7], WHAT[i % 5], `${WHEN[i % 9]}.`].join(' '));
}

test(
  'two thousand different sentences about the same few things stay the same few things',
  { timeout: 60_000 },
  async () => {
    const text = lines(2000).join('\n\n');
    expect(new Set(text.split('\n\n')).size).toBe(2000);
    const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, await loadEnglish());
    const { entities } = resolveEntities(doc, findQuotations(doc));
    const named = entities.filter(({ entity }) => entity.named).map(({ entity }) => entity.name);
    expect(named.toSorted()).toEqual(['Anna Berg', 'France', 'Norway', 'Oslo', 'Senegal']);
    const berg = entities.find(({ entity }) => entity.name === 'Anna Berg');
    expect(berg?.entity.role).toBe('foreign minister');
    expect(berg?.mentions.length).toBeGreaterThan(750);
  },
);
