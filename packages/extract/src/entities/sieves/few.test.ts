import { articleId } from '@tripletail/core';
import { loadEnglish } from '@tripletail/english';
import { describe, expect, test } from 'vitest';

import { findQuotations } from '../../quotations/index.js';
import { parseArticle } from '../../segment/index.js';
import { resolveEntities } from '../index.js';

const english = await loadEnglish();

/** Names of the things whose phrases end in this noun, in order of the text. */
function thingsOf(text: string, noun: string): readonly (string | undefined)[] {
  const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
  const { entityFor } = resolveEntities(doc, findQuotations(doc));
  return doc.tokens.filter((token) => token.text === noun).map((token) => entityFor(token.i)?.entity.name);
}

describe('a few who are counted', () => {
  test('are not their people', () => {
    const text = 'Three Germans, who work for a bank, left Egypt. Germans like the sea.';
    expect(thingsOf(text, 'Germans')).toEqual(['Three Germans', 'Germans']);
    expect(thingsOf('Mali expelled several Danes on Friday.', 'Danes')).toEqual(['several Danes']);
    expect(thingsOf('Sudan arrested 27 Muslims.', 'Muslims')).toEqual(['27 Muslims']);
    expect(thingsOf('Iran freed two Syrians. Two more Syrians fled.', 'Syrians')).toEqual([
      'two Syrians',
      'Two more Syrians',
    ]);
  });

  test('are whom "the" means behind them', () => {
    const text = '500 Syrians fled Aleppo. The Syrians reached Turkey.';
    expect(thingsOf(text, 'Syrians')).toEqual(['500 Syrians', '500 Syrians']);
  });
});

describe('one with a name', () => {
  test('is not what a bare plural means', () => {
    const text =
      'The court fined Santo Spirito. Santo Spirito is one of many religious schools. Unions criticised religious schools.';
    expect(thingsOf(text, 'schools').at(-1)).toBe('religious schools');
  });

  test('rules as leader or as ruler', () => {
    const text = "North Korea's leader Kim Jong-un flew to Moscow. The North Korean ruler thanked Russia.";
    expect(thingsOf(text, 'ruler')).toEqual(['Kim Jong-un']);
  });
});

describe('bodies by their size', () => {
  test('six members, all girls and the entire team are one team', () => {
    const text =
      'The entire Afghan team flew to Oslo. The six-member Afghan team won a prize. The all-girl Afghan team thanked Norway. The Dutch team left.';
    expect(thingsOf(text, 'team')).toEqual([
      'entire Afghan team',
      'entire Afghan team',
      'entire Afghan team',
      'Dutch team',
    ]);
    const bare = 'The Kenyan relay team met the mayor. The 12-member relay team left.';
    expect(thingsOf(bare, 'team')).toEqual(['Kenyan relay team', 'Kenyan relay team']);
  });

  test('a supreme leader is the leader', () => {
    const text = "North Korea's ruler Kim Jong-un visited a mill. The young supreme leader praised the workers.";
    expect(thingsOf(text, 'leader')).toEqual(['Kim Jong-un']);
  });
});

describe('medals', () => {
  test('that different parties win are different', () => {
    const idsOf = (text: string): number => {
      const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
      const { entityFor } = resolveEntities(doc, findQuotations(doc));
      const medals = doc.tokens.filter((token) => token.text === 'medal');
      return new Set(medals.map((token) => entityFor(token.i)?.entity.id)).size;
    };
    expect(idsOf('France won the gold medal in Rome. Spain won the gold medal in Paris.')).toBe(2);
    expect(idsOf('Anna Lund won a silver medal. Maria Frost won a silver medal too.')).toBe(2);
    expect(idsOf('France won a gold medal in Rome. The gold medal was stolen.')).toBe(1);
  });
});
