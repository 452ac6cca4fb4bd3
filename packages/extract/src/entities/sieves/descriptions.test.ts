import { articleId } from '@tripletail/core';
import { loadEnglish } from '@tripletail/english';
import { describe, expect, test } from 'vitest';

import { findQuotations } from '../../quotations/index.js';
import { parseArticle } from '../../segment/index.js';
import { resolveEntities } from '../index.js';

const english = await loadEnglish();

/** Names, or ids, of the things whose phrases end in this noun, in order of the text. */
function thingsOf(text: string, noun: string, by: 'name' | 'id' = 'name'): readonly (string | undefined)[] {
  const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
  const { entityFor } = resolveEntities(doc, findQuotations(doc));
  return doc.tokens.filter((token) => token.text === noun).map((token) => entityFor(token.i)?.entity[by]);
}

describe('a sort of body', () => {
  test('militants and the rebel group are the armed body', () => {
    const text =
      'The father of a pilot captured by the Islamic State pleaded with the rebel group. He appealed to the religious extremists to free him. Last year the militants overran two towns.';
    expect(thingsOf(text, 'group')).toEqual(['Islamic State']);
    expect(thingsOf(text, 'extremists')).toEqual(['Islamic State']);
    expect(thingsOf(text, 'militants')).toEqual(['Islamic State']);
  });

  test('an aid group is one that aids', () => {
    const text = 'Oxfam and the Taliban met in Doha. The aid group praised the talks.';
    expect(thingsOf(text, 'group')).toEqual(['Oxfam']);
    expect(thingsOf('Boko Haram attacked Oxfam. The militant group denied it.', 'group')).toEqual(['Boko Haram']);
  });

  test('the newspaper is the one that was quoted', () => {
    const text = 'The New York Times criticized the ministry on Monday. The newspaper demanded an inquiry.';
    expect(thingsOf(text, 'newspaper')).toEqual(['New York Times']);
  });

  test('the firm is no lottery, and two militants are not all', () => {
    const firm =
      'He works for Harlow Contracting. He met officials of the Dakota Lottery. Anna Lund works at the firm.';
    expect(thingsOf(firm, 'firm')).not.toContain('Dakota Lottery');
    expect(thingsOf('Hamas denied it. Police arrested two militants.', 'militants')).not.toContain('Hamas');
    expect(thingsOf('Hamas denied it. Another militant group left.', 'group')).not.toContain('Hamas');
    expect(thingsOf('Hamas denied it. The law firm left.', 'firm')).not.toContain('Hamas');
  });
});

describe('places', () => {
  test('only one of the named countries is in that part of the world', () => {
    const text = 'Germany and Ghana signed a pact with China. The West African nation will sell cocoa.';
    expect(thingsOf(text, 'nation')).toEqual(['Ghana']);
    expect(thingsOf('Tourists left Peru for Cuba. Rights are few on the island.', 'island')).toEqual(['Cuba']);
  });

  test('what Turkey does to a country it does to another one', () => {
    const text = 'Turkey trained fighters in Iraq. Turkey will support the country.';
    expect(thingsOf(text, 'country')).toEqual(['Iraq']);
  });

  test('a neighbouring country, and the capital in Kabul, are others', () => {
    expect(thingsOf('Peru closed its ports. A neighbouring country protested.', 'country')).not.toContain('Peru');
    expect(thingsOf('The team flew to Lima. The town in Ecuador was empty.', 'town')).not.toContain('Lima');
  });

  test('"his country" is that of the person', () => {
    const text = 'In Iran, Iranian President Hassan Rouhani spoke. Norway waited. Rouhani said his country is strong.';
    expect(thingsOf(text, 'country')).toEqual(['Iran']);
  });
});

describe('who is told first and named later', () => {
  test('the subject of the first sentence is the one named in the next', () => {
    const text =
      'A Danish sailor is appealing his conviction, his lawyer said Wednesday. Peter Holm was found guilty in May.';
    expect(thingsOf(text, 'sailor')).toEqual(['Peter Holm']);
    const aunt = 'The aunt of a drowned boy says she hopes to leave. Tina Kurd said that she waits.';
    expect(thingsOf(aunt, 'aunt')).toEqual(['Tina Kurd']);
  });

  test('an unnamed source is not who is named next', () => {
    const text = 'A court official said the case is over. Prosecutor Anna Lund said the same.';
    expect(thingsOf(text, 'official')).not.toContain('Anna Lund');
    const two = 'A sailor left Oslo. Peter Holm and Carl Berg stayed.';
    expect(thingsOf(two, 'sailor')).not.toContain('Peter Holm');
  });
});

describe('offices', () => {
  test('the future president is not the president', () => {
    const text =
      'President Anna Lund spoke in Oslo. The future president will live in the palace. The president left early.';
    expect(thingsOf(text, 'president')[0]).not.toBe('Anna Lund');
    expect(thingsOf(text, 'president')[1]).toBe('Anna Lund');
  });
});

describe('two that were spoken of', () => {
  test('the two countries are the ones coordinated, or those of two ministers', () => {
    const text = 'The line divides Kashmir between India and Pakistan. The two countries fought three wars.';
    expect(thingsOf(text, 'countries')).toEqual(['India and Pakistan']);
    const ministers =
      'Iraq and Turkey share a border. Iraqi Prime Minister Ali Hadi and Turkish Prime Minister Orhan Kaya announced a deal between the two countries.';
    expect(thingsOf(ministers, 'countries')).toEqual(['Iraq and Turkey']);
    expect(thingsOf('Peter Holm met Carl Berg and Anna Lund. The two countries agreed.', 'countries')).not.toContain(
      'Carl Berg and Anna Lund',
    );
  });

  test('two other countries, and two of three, are not', () => {
    expect(thingsOf('India met Pakistan. Two other countries left.', 'countries')).not.toContain('India and Pakistan');
    expect(thingsOf('Peru, Chile and Cuba met. The two countries agreed.', 'countries')).not.toContain(
      'Peru and Chile',
    );
  });
});

describe('repeat descriptions', () => {
  test('an attack is said again in other words', () => {
    const text = 'A car bombing killed six guards in Bergen on Monday. Nobody has claimed the attack.';
    expect(thingsOf(text, 'attack')).toEqual(thingsOf(text, 'bombing'));
    const protest = 'Hundreds joined a student demonstration. Police broke up the protest.';
    expect(thingsOf(protest, 'protest')).toEqual(thingsOf(protest, 'demonstration'));
  });

  test('other places, days and owners are other things', () => {
    const embassies = 'Crowds gathered at the embassy in London. Others marched to the embassy in Manila.';
    const [first, second] = thingsOf(embassies, 'embassy');
    expect(first).not.toBe(second);
    const days = "The attack in Bergen shocked Norway. Friday's attack was the first. Monday's attack was worse.";
    expect(new Set(thingsOf(days, 'attack', 'id')).size).toBeGreaterThan(1);
  });

  test('the killing of somebody is one, in several words', () => {
    const text =
      'The shooting death of Carl Berg shocked Oslo. A mayor left the town. The demonstrations that followed the killing of Berg went on.';
    expect(thingsOf(text, 'killing')).toEqual(thingsOf(text, 'death'));
  });

  test('"the war against X" says itself which it is', () => {
    const text = 'Fighting outside Mosul goes on. The war against Hamas is another story.';
    expect(thingsOf(text, 'war')).not.toEqual(thingsOf(text, 'Fighting'));
  });

  test('a thing is called by its name rather than by what is said of it', () => {
    const text = 'Soldiers took the al-Karim mosque. The mosque was the heart of the town.';
    expect(thingsOf(text, 'mosque')).toEqual(['al-Karim mosque', 'al-Karim mosque']);
  });

  test('a long description is cut at its last phrases', () => {
    const text = 'Norway condemned the explosion of a car bomb on the border of the kingdom with Sweden.';
    expect(thingsOf(text, 'explosion')).toEqual(['explosion of a car bomb']);
    const short = 'Norway condemned the explosion of a car bomb in Oslo.';
    expect(thingsOf(short, 'explosion')).toEqual(['explosion of a car bomb in Oslo']);
  });
});

describe('people', () => {
  test('are groups by how their plural is made', () => {
    const typeOf = (text: string, noun: string): unknown => {
      const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
      const { entityFor } = resolveEntities(doc, findQuotations(doc));
      return entityFor(doc.tokens.find((token) => token.text === noun)!.i)?.entity.type;
    };
    for (const noun of ['marchers', 'vendors', 'troops', 'minorities', 'electricians', 'worshippers', 'snipers'])
      expect([noun, typeOf(`Police met the ${noun} in Oslo.`, noun)]).toEqual([noun, 'Group']);
    for (const noun of ['answers', 'powers', 'posters', 'numbers', 'barriers'])
      expect([noun, typeOf(`Police saw the ${noun} in Oslo.`, noun)]).not.toEqual([noun, 'Group']);
  });
});
