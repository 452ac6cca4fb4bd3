import { articleId } from '@tripletail/core';
import { loadEnglish } from '@tripletail/english';
import { describe, expect, test } from 'vitest';

import { findQuotations } from '../../quotations/index.js';
import { parseArticle } from '../../segment/index.js';
import { resolveEntities } from '../index.js';

const english = await loadEnglish();

/** Names of what the n-th occurrences of a pronoun stand for; `undefined` where it is left open. */
function whoIs(text: string, pronoun: string): readonly (string | undefined)[] {
  const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
  const { entities, mentionAt } = resolveEntities(doc, findQuotations(doc));
  return doc.tokens
    .filter((token) => token.text.toLowerCase() === pronoun)
    .map((token) => {
      const mention = mentionAt(token.i);
      return mention === undefined ? undefined : entities[mention.entity]?.entity.name;
    });
}

describe('who speaks', () => {
  test('who says something is not whom he names in it', () => {
    const text =
      'Peter Holm, a lawyer in Oslo, met reporters on Monday. "I believe that Carl Berg wants a bigger fleet," he said.';
    expect(whoIs(text, 'he')).toEqual(['Peter Holm']);
  });

  test('a speaker goes on speaking', () => {
    const text =
      'Anna Lund praised the deal on Monday. "Maria Frost has opened the port to the world," she said. "Frost is a friend," she added.';
    expect(whoIs(text, 'she')).toEqual(['Anna Lund', 'Anna Lund']);
  });

  test('but not below another subject', () => {
    const text = 'His lawyer said on Monday that he is calm. Carl Berg was found guilty after he learned of the plot.';
    expect(whoIs(text, 'he').at(-1)).toBe('Carl Berg');
    const group = 'The State Department praised the deal. The Contact Group agreed that it would call for airdrops.';
    expect(whoIs(group, 'it')).toEqual(['Contact Group']);
  });

  test('"it" in what somebody says is not the speaker', () => {
    const text = '"Violence harms the peaceful protest," Lundgren said, "and it places the town in danger."';
    expect(whoIs(text, 'it')).not.toContain('Lundgren');
  });
});

describe('the clauses around a pronoun', () => {
  test('what is trying to force its way owns the way', () => {
    const text = 'Observers say some students were arrested after trying to force their way into the square.';
    expect(whoIs(text, 'their')).toEqual(['students']);
    const asked = 'The minister urged the rebels to lay down their weapons.';
    expect(whoIs(asked, 'their')).toEqual(['rebels']);
  });

  test('in the content of a report the report is not meant, if there is a nearer subject', () => {
    const text = 'The State Department said Russia granted privileges to one church that it denied to others.';
    expect(whoIs(text, 'it')).not.toContain('US State Department');
    const charged = 'Peter Holm said officials singled Carl Berg out and charged him with treason.';
    expect(whoIs(charged, 'him')).toEqual(['Carl Berg']);
  });

  test('the subject of the content is the reporter', () => {
    expect(whoIs('The company said it lost money.', 'it')).toEqual(['company']);
    expect(whoIs('Turkish officials say their country is full.', 'their')).toEqual(['Turkish officials']);
  });

  test('what helps it is something else', () => {
    expect(whoIs('The discipline of the army helped it win the war.', 'it')).not.toContain('discipline of the army');
    const many = 'The government often refers to rebel soldiers as terrorists, claiming that they are part of a plot.';
    expect(whoIs(many, 'they')).not.toContain('government');
  });

  test('a participant of a relative clause is not its noun', () => {
    expect(whoIs('Peru backed a regime that they want to keep.', 'they')).toEqual([undefined]);
    expect(whoIs('She was waiting for a photographer she had hired.', 'she')).not.toContain('photographer');
  });

  test('a reflexive is who does it', () => {
    expect(whoIs('Peru has an army, and Chile must defend itself.', 'itself')).toEqual(['Chile']);
    expect(whoIs('The groups are growing by presenting themselves as fighters.', 'themselves')).toEqual(['groups']);
  });

  test('of the president and his allies he has the allies', () => {
    const text = 'Carl Berg fights on. Rebels fight President Peter Holm and his foreign allies.';
    expect(whoIs(text, 'his')).toEqual(['Peter Holm']);
  });

  test('the subject behind a clause in front may be meant', () => {
    expect(whoIs('Despite its limited reach, Radio Nord refuses to bow.', 'its')).toEqual(['Radio Nord']);
  });

  test('"it" may stand for nothing', () => {
    expect(whoIs('Norway says it has proven difficult to shut down the flow.', 'it')).toEqual([undefined]);
    expect(whoIs('The smugglers make big money, and they will keep doing it.', 'it')).toEqual([undefined]);
  });

  test('between two who are as ready nobody is chosen', () => {
    const text = 'Peter Holm met Carl Berg in Oslo. In the evening Berg called Holm again. He was tired.';
    expect(whoIs(text, 'he').filter((name) => name !== undefined && !/Holm|Berg/u.test(name))).toEqual([]);
  });
});

describe('a number without its noun', () => {
  test('may be who they are, so that who acts on them is not', () => {
    for (const text of [
      'Fishermen saved 200 more after they were found off the coast of Oslo.',
      'The guards found 12 when they drifted near Malta.',
      'Fishermen rescued more than 400 people, and another 200 after they swam along the coast.',
      'Ten soldiers captured 40 before they reached Goma.',
      'The sailors saved thousands after they jumped from the ship.',
    ])
      expect([text, whoIs(text, 'they')]).toEqual([text, [undefined]]);
  });

  test('but a year, a price and a counted noun are not', () => {
    const text = 'The rebels left Goma in 2012 after they lost the war.';
    expect(whoIs(text, 'they')).toEqual(['rebels']);
    expect(whoIs('The rebels sold 40 guns before they left Goma.', 'they')).toEqual(['rebels']);
  });
});
