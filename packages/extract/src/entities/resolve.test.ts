import { articleId } from '@tripletail/core';
import { loadEnglish } from '@tripletail/english';
import { describe, expect, test } from 'vitest';

import { findQuotations } from '../quotations/index.js';
import { parseArticle } from '../segment/index.js';
import { resolveEntities } from './index.js';
import type { Resolution, ResolvedEntity } from './types.js';

const english = await loadEnglish();

interface Reading extends Resolution {
  /** The entity that the n-th occurrence of these words refers to, by the head of the words. */
  readonly at: (words: string, occurrence?: number) => ResolvedEntity | undefined;
  /** Its canonical name. */
  readonly name: (words: string, occurrence?: number) => string | undefined;
}

function read(text: string): Reading {
  const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
  const resolution = resolveEntities(doc, findQuotations(doc));
  const at = (words: string, occurrence = 1): ResolvedEntity | undefined => {
    const pattern = words.replaceAll('.', String.raw`\.`);
    const whole = new RegExp(String.raw`(?<!\p{L})${pattern}(?!\p{L})`, 'gu');
    const starts = [...text.matchAll(whole)].map((match) => match.index);
    const start = starts[occurrence - 1];
    if (start === undefined) throw new Error(`"${words}" does not stand ${occurrence} times in the text.`);
    const inside = doc.tokens.filter((token) => token.start >= start && token.end <= start + words.length);
    const [first, last] = [inside[0]!.i, inside.at(-1)!.i];
    const head = inside.find((token) => token.head === token.i || token.head < first || token.head > last)!;
    return resolution.entityFor(head.i);
  };
  return { ...resolution, at, name: (words, occurrence) => at(words, occurrence)?.entity.name };
}

describe('names', () => {
  test('a title gives role and country, and is no thing of its own', () => {
    const r = read('Danish Foreign Minister Mette Holm arrived in Oslo on Monday. Holm met reporters.');
    expect(r.at('Mette Holm')?.entity).toMatchObject({
      type: 'Person',
      role: 'foreign minister',
      country: 'DK',
      named: true,
    });
    expect(r.name('Holm', 2)).toBe('Mette Holm');
    expect(r.entities.map(({ entity }) => entity.name)).not.toContain('Foreign Minister');
  });

  test('a surname that is also a word is a name where it acts', () => {
    const r = read('Anna Stone spoke first. Stone has accused Peru of delay. Trump has praised Peru.');
    expect(r.name('Stone', 2)).toBe('Anna Stone');
    expect(r.at('Trump')?.entity).toMatchObject({ type: 'Person', name: 'Donald Trump' });
  });

  test('father and son of one name are two', () => {
    const r = read('Peter Stone praised Peru. Stone left Lima. His son, Peter Stone Jr., visited Oslo.');
    expect(r.at('Peter Stone')?.entity.id).not.toBe(r.at('Peter Stone Jr')?.entity.id);
    expect(r.name('Stone', 2)).toBe('Peter Stone');
    const s = read('Peter Stone Jr. praised Peru. Peter Stone left Lima.');
    expect(s.at('Peter Stone', 2)?.entity.id).toBe(s.at('Peter Stone', 1)?.entity.id);
  });

  test('what is called a company is no person', () => {
    const r = read('TK Harrison, a company based in Leeds, agreed on Tuesday to sell its ports.');
    expect(r.at('TK Harrison')?.entity.type).toBe('Organization');
  });

  test('a name may hold a conjunction, if its head is one thing and its first half no name', () => {
    const r = read('Panama quit the Belt and Road Initiative.');
    expect(r.at('Belt and Road Initiative')?.entity).toMatchObject({
      type: 'Policy',
      name: 'Belt and Road Initiative',
    });
    expect(read('Norway and Road Initiative members met.').name('Road Initiative')).toBe('Road Initiative');
    const two = read('The Food and Drug Administration sued.');
    expect(two.name('Food and Drug Administration')).toBe('Food and Drug Administration');
  });

  test('two names that share their head are two', () => {
    const ministries = read('The Interior and Defense Ministries rejected the plan.');
    expect(ministries.name('Defense Ministries')).toBe('Defense Ministry');
    expect(ministries.name('Interior')).toBe('Interior Ministry');
    const departments = read('Talks between the State and Homeland Security Departments failed.');
    expect(departments.name('State')).toBe('US State Department');
    const counties = read('Storms hit Foley, Essex and Sussex Counties.');
    expect(counties.name('Sussex')).toBe('Sussex County');
  });

  test('a number belongs to a name only where it does', () => {
    expect(read('Police shot Abel Marlowe 16 times.').name('Abel Marlowe')).toBe('Abel Marlowe');
    expect(read('Mayors of Movimento 7 Stelle left.').name('Stelle')).toBe('Movimento 7 Stelle');
  });

  test('a list of topics is one committee, a topic goes on behind "and"', () => {
    const law = "The Senate's Energy, Water and Climate Committee met.";
    expect(read(law).name('Climate Committee')).toBe('Energy, Water and Climate Committee');
    const commission = 'The Omani Commission for Human Rights and National Reconciliation reported arrests.';
    expect(read(commission).name('Commission')).toBe('Omani Commission for Human Rights and National Reconciliation');
  });

  test('what an article says of a short form goes before what it means elsewhere', () => {
    const r = read("Omana's Royal Sailing Force (RSF) left. The RSF returned.");
    expect(r.name('RSF')).toBe('Royal Sailing Force');
  });

  test('the family name stands first where it does, even of two letters', () => {
    const r = read('Ri Yong Sam met Wang Bo. Wang praised Ri. Maj. Gen. Francis Ogoma left.');
    expect(r.at('Ri.')).toBe(r.at('Ri Yong Sam'));
    expect(r.name('Francis')).toBe('Francis Ogoma');
  });

  test('one office behind another belongs to somebody else, and no name begins with a conjunction', () => {
    const r = read('The spokesman for President Karim Haddad met Secretary of Health and Human Services Ann Lee.');
    expect(r.at('Karim Haddad')?.entity.role).toBe('president');
    expect(r.entities.some(({ entity }) => entity.name.startsWith('and '))).toBe(false);
  });

  test('who reigns is called by title and name', () => {
    const r = read('King Karim II of Jordan met Pope Leo. Martin Luther King Jr. spoke; King left.');
    expect(r.name('Karim')).toBe('King Karim II');
    expect(r.name('Leo')).toBe('Pope Leo');
    expect(r.name('left')).not.toBe('King');
  });

  test('two letters that changed places make no other thing, a noun of kin makes another person', () => {
    expect(read('The Untied Nations met.').name('Untied Nations')).toBe('United Nations');
    const r = read('George Stone and his son George W. Stone met. Norway agreed.');
    expect(r.at('George Stone')).not.toBe(r.at('George W. Stone'));
  });

  test('the first word of a name may tell what it is', () => {
    const r = read(
      'Typhoon Belinda hit Omana after the Battle of Karvia. They crossed Lake Omana. Roe v. Stone was overturned.',
    );
    const types = ['Typhoon Belinda', 'Battle', 'Lake Omana', 'Roe'].map((text) => r.at(text)?.entity.type);
    expect(types).toEqual(['Event', 'Event', 'Location', 'Event']);
  });

  test('one of a people or party is somebody, not a name', () => {
    const r = read('A Jordanian met Ann Lee, a Democrat. The Kurds left.');
    const named = r.entities.filter(({ entity }) => entity.named).map(({ entity }) => entity.name);
    expect(named.toSorted()).toEqual(['Ann Lee', 'Kurds']);
  });

  test('what stands in front of an "of" that is not the title\'s own is no office', () => {
    const r = read(
      'Rebels fought the army of President Karim Haddad. He praised the appointment of party leader Ann Lee.',
    );
    expect(r.at('Karim Haddad')?.entity).toMatchObject({ role: 'president' });
    expect(r.at('Ann Lee')?.entity).toMatchObject({ role: 'party leader' });
    expect(r.name('army')).not.toBe('Karim Haddad');
  });

  test('State and Defense inside titles are no bodies', () => {
    const r = read('US Secretary of State Carla Ruiz spoke with US Secretary of Defense Paul Stone in Lima.');
    expect(r.at('Carla Ruiz')?.entity).toMatchObject({ role: 'secretary of state', country: 'US' });
    expect(r.at('Paul Stone')?.entity).toMatchObject({ role: 'secretary of defense', country: 'US' });
    const named = r.entities.filter(({ entity }) => entity.named).map(({ entity }) => entity.name);
    expect(named.toSorted()).toEqual(['Carla Ruiz', 'Lima', 'Paul Stone', 'United States']);
  });

  test('the full name decides what the surname is', () => {
    const r = read(
      'David Lindqvist led the talks. Lindqvist said the deal was fair. Critics accused Lindqvist of weakness.',
    );
    expect(r.entities.filter(({ entity }) => entity.type === 'Person')).toHaveLength(1);
    expect(r.name('Lindqvist', 2)).toBe('David Lindqvist');
    expect(r.name('Lindqvist', 3)).toBe('David Lindqvist');
  });

  test('two bearers of one surname stay two', () => {
    const r = read('Maria Okafor sued John Okafor on Friday. The court heard both of them.');
    expect(r.at('Maria Okafor')?.entity.id).toBe('person:maria-okafor');
    expect(r.at('John Okafor')?.entity.id).toBe('person:john-okafor');
  });

  test('a lone surname that every newspaper knows has its full name, so that articles meet', () => {
    const r = read('Obama spoke in Lima. President Obama later flew home with his daughter.');
    expect(r.at('Obama')?.entity).toMatchObject({ id: 'person:barack-obama', name: 'Barack Obama', country: 'US' });
    expect(r.at('Obama')?.entity.names).toContain('Obama');
  });

  test('a well-known surname with a title is not the relative whose full name stands in the article', () => {
    const r = read('President Trump praised Ivanka Trump on Sunday. Trump said the trip was a success.');
    expect(r.name('Trump', 1)).toBe('Donald Trump');
    expect(r.name('Ivanka Trump')).toBe('Ivanka Trump');
    expect(r.name('Trump', 3)).toBe('Donald Trump');
  });

  test('an office in an apposition is the office alone', () => {
    const r = read(
      "Mark Olsen, NATO's secretary-general, left. Eva Holt, a spokeswoman for the Interior Ministry, agreed.",
    );
    expect(r.at('Mark Olsen')?.entity.role).toBe('secretary-general');
    expect(r.at('Eva Holt')?.entity.role).toBe('spokeswoman');
  });

  test('particles, initials, hyphens and suffixes belong to the name', () => {
    const r = read(
      'Pieter van der Berg met Anne-Marie Duval and Robert F. Hale Jr. in Ghent. Van der Berg thanked Hale.',
    );
    expect(r.name('Pieter van der Berg')).toBe('Pieter van der Berg');
    expect(r.name('Anne-Marie Duval')).toBe('Anne-Marie Duval');
    expect(r.at('Hale', 2)?.entity.id).toBe(r.at('Robert F. Hale')?.entity.id);
  });

  test('a country is one by name, short form and people, with its ISO code as id', () => {
    const r = read(
      'The United States sent aid. The U.S. also sent doctors. America will do more, British officials said.',
    );
    expect(r.at('United States')?.entity.id).toBe('country:US');
    expect(r.at('U.S.')?.entity.id).toBe('country:US');
    expect(r.at('America')?.entity.id).toBe('country:US');
    expect(r.entities.map(({ entity }) => entity.id)).toContain('country:GB');
  });

  test('an acronym is the body whose initials it is', () => {
    const r = read('The Baltic Fisheries Council (BFC) met on Tuesday. The BFC cut the quota.');
    expect(r.name('BFC', 2)).toBe('Baltic Fisheries Council');
  });

  test('months and weekdays are no things', () => {
    const r = read('On Monday, March 3, the ministers met. They will meet again in May.');
    const names = r.entities.map(({ entity }) => entity.name);
    expect(names.filter((name) => /Monday|March|May/u.test(name))).toEqual([]);
  });

  test('a city of a listed country is a City and says which', () => {
    const r = read('Protesters marched through Kharkiv and Marseille.');
    expect(r.at('Kharkiv')?.entity).toMatchObject({ type: 'City', country: 'UA' });
    expect(r.at('Marseille')?.entity).toMatchObject({ type: 'City', country: 'FR' });
  });
});

describe('capitals', () => {
  test('a capital that acts is the country, one that is gone to a city', () => {
    const r = read('Moscow rejected the offer. The envoy flew to Moscow on Sunday and met traders in Moscow.');
    expect(r.at('Moscow', 1)?.entity.id).toBe('country:RU');
    expect(r.at('Moscow', 2)?.entity).toMatchObject({ id: 'city:moscow', country: 'RU' });
    expect(r.at('Moscow', 3)?.entity.id).toBe('city:moscow');
  });

  test('a dateline is a place', () => {
    const r = read('PARIS -- The minister resigned on Thursday after a long dispute with the unions over pensions.');
    expect(r.mentions.find((m) => r.entities[m.entity]?.entity.name === 'Paris')?.locative).toBe(true);
  });

  test('seats of power stay bodies', () => {
    const r = read('The Kremlin denied the report, and the White House declined to comment. The Pentagon was silent.');
    for (const name of ['Kremlin', 'White House', 'Pentagon'])
      expect(r.at(name)?.entity).toMatchObject({ type: 'Organization', name });
  });

  test('"the Polish government" is the country', () => {
    const r = read('Poland protested. The Polish government recalled its ambassador.');
    expect(r.at('government')?.entity.id).toBe('country:PL');
  });
});

describe('descriptions', () => {
  test('a role stands for the person of that office', () => {
    const r = read(
      'Kenyan President Amina Otieno visited Rwanda. The Kenyan leader praised the army. Later the president left.',
    );
    expect(r.name('The Kenyan leader')).toBe('Amina Otieno');
    expect(r.name('the president')).toBe('Amina Otieno');
  });

  test('the chief of a body is the person whose title names the body', () => {
    const r = read('NATO Secretary-General Jan Kruger spoke in Riga. The NATO chief called for calm.');
    expect(r.at('Jan Kruger')?.entity.role).toBe('secretary-general');
    expect(r.name('The NATO chief')).toBe('Jan Kruger');
  });

  test('an apposition is its name', () => {
    const r = read('Luis Prado, the mayor of the town, resigned. Acme Motors, a maker of trucks, fired 300 workers.');
    expect(r.name('the mayor')).toBe('Luis Prado');
    expect(r.at('Luis Prado')?.entity.role).toBe('mayor of the town');
    expect(r.name('a maker')).toBe('Acme Motors');
  });

  test('"known as" joins two names', () => {
    const r = read(
      'The Northern Relief Committee, known as the Bergen group, sends food. The committee met on Friday.',
    );
    expect(r.at('the Bergen group')?.entity.id).toBe(r.at('Northern Relief Committee')?.entity.id);
    expect(r.name('The committee')).toBe('Northern Relief Committee');
  });

  test('a described thing with a name inside is the same thing in every article, a bare one is not', () => {
    const one = read('European diplomats welcomed the deal.');
    const two = read('European diplomats criticised the deal on Tuesday.');
    expect(one.at('diplomats')?.entity).toMatchObject({ name: 'European diplomats', type: 'Group', named: false });
    expect(one.at('diplomats')?.entity.id).toBe(two.at('diplomats')?.entity.id);
    expect(one.at('deal')?.entity.id).not.toBe(two.at('deal')?.entity.id);
  });

  test('a description is short and says what it is about', () => {
    const r = read('Norway rejected the Swedish proposal for a joint fishing zone last week.');
    expect(r.at('proposal')?.entity).toMatchObject({
      name: 'Swedish proposal for a joint fishing zone',
      type: 'Policy',
    });
  });

  test('what is several of something is the something', () => {
    const r = read("Several of Africa's top bankers signed the letter.");
    expect(r.at('Several')?.entity.name).toBe('African bankers');
  });

  test('a possessor is named once it is known who it is', () => {
    const r = read('Anna Lind left Berlin. Her decision surprised the party.');
    expect(r.at('decision')?.entity.name).toBe("Lind's decision");
  });

  test('dates and bare numbers are nothing that a graph holds', () => {
    const r = read('Sales rose by 12 percent in 2019.');
    expect(r.at('2019')).toBeUndefined();
  });

  test.each([
    ['Peru denied the claim that China operates the waterway.', 'claim', 'claim that China operates the waterway'],
    ['The minister defended the decision to close the embassy.', 'decision', 'decision to close the embassy'],
    [
      'The ministry issued a statement saying the border would be closed.',
      'statement',
      'statement saying the border would be closed',
    ],
    [
      'Anna Stone repeated her demand that Peru return the canal.',
      'demand',
      "Stone's demand that Peru return the canal",
    ],
    ['The lawmakers discussed the claim on Monday.', 'claim', 'claim'],
    [
      'The plan that the ministers of the three northern provinces had drafted during the long summer failed.',
      'plan',
      'plan',
    ],
  ])('a noun that says nothing by itself is named with what it contains: %s', (text, noun, name) => {
    expect(read(text).name(noun)).toBe(name);
  });

  test('a content with a name in it is the same thing in other articles', () => {
    const scoped = (text: string, noun: string): boolean => read(text).at(noun)!.entity.id.includes('~');
    expect(scoped('Peru denied the claim that China operates the waterway.', 'claim')).toBe(false);
    expect(scoped('Officials denied the claim that soldiers beat him.', 'claim')).toBe(true);
  });
});

describe('pronouns', () => {
  test('he and she find the person of their sex', () => {
    const r = read('Maria Lopez met Peter Brandt in Vienna. She thanked him, and he smiled.');
    expect(r.name('She')).toBe('Maria Lopez');
    expect(r.name('him')).toBe('Peter Brandt');
    expect(r.name('he')).toBe('Peter Brandt');
  });

  test('"he" in a quotation is not its speaker, "I" is', () => {
    const r = read(
      'Foreign Minister Karl Meyer attacked President Omar Diallo on Monday. "He breaks every promise. I told him so," Meyer said.',
    );
    expect(r.name('He')).toBe('Omar Diallo');
    expect(r.name('I')).toBe('Karl Meyer');
    expect(r.name('him')).toBe('Omar Diallo');
  });

  test('an object pronoun is not the subject of its clause, understood or not', () => {
    const r = read('Erik Dahl mocked Ivan Petrov, shouting at him in front of the crowd.');
    expect(r.name('him')).toBe('Ivan Petrov');
  });

  test('a gloss in brackets says who is meant', () => {
    const r = read('"We know that they [Estonia] are ready," General Mark Olsen said.');
    expect(r.name('they')).toBe('Estonia');
  });

  test('"both" is two, and a pair is no node', () => {
    const r = read('Chad and Sudan signed the pact. Both have since broken it.');
    expect(r.at('Both')?.members?.map(({ entity }) => entity.id)).toEqual(['country:TD', 'country:SD']);
  });

  test('an expletive refers to nothing', () => {
    const r = read('Acme Corp raised prices. It is clear that buyers will leave.');
    expect(r.at('It')).toBeUndefined();
  });

  test('it and its find the country', () => {
    const r = read('Norway closed its border. It will reopen the border in June.');
    expect(r.name('its')).toBe('Norway');
    expect(r.name('It')).toBe('Norway');
  });
});

test('every mention tells the rule that made it, and shows its own words', () => {
  const text = 'Danish Foreign Minister Mette Holm arrived in Oslo. She met the king.';
  const r = read(text);
  for (const mention of r.mentions) {
    expect(mention.why).not.toBe('');
    expect(text.slice(mention.span.start, mention.span.end)).not.toBe('');
    expect(r.entities[mention.entity]?.mentions).toContain(mention);
  }
  expect(r.mentions.find(({ kind }) => kind === 'pronoun')?.why).toBe('pronoun');
});

test('the same text gives the same resolution', () => {
  const text = 'Chad and Sudan signed the pact. Both broke it. President Omar Diallo said he was sorry.';
  const plain = ({ entities }: Resolution): string => JSON.stringify(entities.map(({ entity }) => entity));
  expect(plain(read(text))).toBe(plain(read(text)));
});

test.each(['', '"', '—', '((((', 'US', 'he', '“”“', '.\n\n.', '🙂 said 🙂'])('odd text %j throws nothing', (text) => {
  expect(() => read(text)).not.toThrow();
});
