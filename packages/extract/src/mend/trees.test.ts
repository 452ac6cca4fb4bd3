import { loadEnglish } from '@tripletail/english';
import { expect, test } from 'vitest';
import { mend } from './index.js';

const english = await loadEnglish();

/** "word/label>head" of each of the words. */
function show(sentence: string, ...words: readonly string[]): string {
  const tokens = mend(english.parse(sentence).tokens);
  return tokens
    .filter((t) => words.includes(t.text))
    .map((t) => `${t.text}/${t.dep}>${t.head === t.i ? 'ROOT' : tokens[t.head]!.text}`)
    .join(' ');
}

test('the person addressed is the object of the report, and the content hangs on its verb', () => {
  const warned = show('Merkel warned Trump that the EU would retaliate.', 'Trump', 'EU', 'retaliate');
  expect(warned).toBe('Trump/dobj>warned EU/nsubj>retaliate retaliate/ccomp>warned');
  const told = show('Merkel told Trump the EU would hit back.', 'Trump', 'EU', 'hit');
  expect(told).toBe('Trump/dobj>told EU/nsubj>hit hit/ccomp>told');
  expect(show('Johnson told reporters the minister had resigned.', 'reporters')).toBe('reporters/dobj>told');
});

test('a noun behind a verb of saying without subject is the one who said it', () => {
  const warned = 'There are questions over its ability to help, warned Solmazturk.';
  expect(show(warned, 'Solmazturk')).toBe('Solmazturk/nsubj>warned');
  expect(show('"Why now?" asked a senior official with links to the army.', 'official')).toBe('official/nsubj>asked');
});

test('an act of speech behind a reported clause is the act of the reporter', () => {
  for (const [sentence, act] of [
    ['The United Nations said the army had burned villages and urged the government to stop.', 'urged'],
    ['The police said the man had stabbed a guard and condemned the attack.', 'condemned'],
    ['The ministry said rebels attacked a school and praised the army.', 'praised'],
    ['Trump said the firm broke the deal and accused its leaders of lying.', 'accused'],
  ] as const) {
    expect(show(sentence, act)).toBe(`${act}/conj>said`);
  }
  expect(show('The party said Smith had resigned and joined the opposition.', 'joined')).toBe('joined/conj>resigned');
  expect(show('She said her husband beat the boy and accused him of theft.', 'accused')).toBe('accused/conj>beat');
});

test('a gerund under "by" is a thing, unless it has an object', () => {
  expect(show('They were displaced by fighting in Bentiu.', 'fighting')).toBe('fighting/pobj>by');
  expect(show('The deal was sealed by buying the firm.', 'buying')).toBe('buying/pcomp>by');
});

test('"who" behind "makes no difference" is a question', () => {
  expect(show('It makes no difference who wins the vote.', 'wins')).toBe('wins/csubj>makes');
  expect(show('It makes no difference, said Smith, who wins the vote.', 'wins')).toBe('wins/csubj>makes');
  expect(show('She met Smith, who wins the vote.', 'wins')).toBe('wins/relcl>Smith');
});

test('what stands behind "be" and a place is the subject', () => {
  expect(show('Behind the attack was Boko Haram.', 'Haram')).toBe('Haram/nsubj>was');
  expect(show('Among those who fled were 240 staff members.', 'members')).toBe('members/nsubj>were');
  expect(show('In 2010 he was a minister.', 'minister')).toBe('minister/attr>was');
});

test('"out at sea" has no particle', () => {
  expect(show('The navy rescued migrants out at sea.', 'out')).toBe('out/advmod>rescued');
  expect(show('The army carried out a raid.', 'out')).toBe('out/prt>carried');
});

test('the second item of a list is no description of the first', () => {
  const schools = 'It includes two elementary schools, nine middle schools, ten high schools and one charter school.';
  const tokens = mend(english.parse(schools).tokens);
  const middle = tokens.filter((t) => t.text === 'schools')[1]!;
  expect(middle.dep).toBe('conj');
  const row = 'The proliferation, the smuggling, the movement of this material has grave consequences.';
  expect(show(row, 'smuggling', 'movement')).toBe('smuggling/conj>proliferation movement/conj>smuggling');
  expect(show('He admires Lenin, a founder of the party, and Stalin.', 'founder')).toBe('founder/appos>Lenin');
});

test('a participle behind a comma is said of the subject', () => {
  const filed = 'The firm has filed charges against the manager, John Smith, and a former president, alleging fraud.';
  expect(show(filed, 'alleging')).toBe('alleging/advcl>filed');
});

test('a cleft is said of what stands behind "it is"', () => {
  expect(show('It was Russia that attacked Georgia.', 'attacked')).toBe('attacked/relcl>Russia');
  expect(show('It was clear that he lied.', 'lied')).toBe('lied/ccomp>was');
  expect(show('What angered voters was the tax on fuel.', 'voters')).toBe('voters/dobj>angered');
});

test('a verb in the past is no modifier of a noun', () => {
  expect(show('The arrest of Julian Berg by police sparked protests.', 'arrest', 'sparked', 'protests')).toBe(
    'arrest/nsubj>sparked sparked/ROOT>ROOT protests/dobj>sparked',
  );
});

test('who did it and of what somebody is accused hang on the verb', () => {
  expect(show('The team was denied visas by the embassy.', 'by')).toBe('by/agent>denied');
  expect(show('Google was fined 2.4 billion euros by the EU.', 'by')).toBe('by/agent>fined');
  const accused = 'The president has been accused by the opposition of rigging the vote.';
  expect(show(accused, 'of')).toBe('of/prep>accused');
  expect(show('They read a book by Kafka.', 'by')).toBe('by/prep>book');
});

test('a name before a sum receives it', () => {
  expect(show('The EU fined Google 2.4 billion euros for abusing its power.', 'Google')).toBe('Google/dative>fined');
  expect(show('The bank lent Greece ten billion euros.', 'Greece')).toBe('Greece/dative>lent');
  expect(show('Sweden granted Snowden asylum.', 'Snowden')).toBe('Snowden/dative>granted');
  expect(show('The US gave Ukraine weapons.', 'Ukraine')).toBe('Ukraine/dative>gave');
  expect(show('Brussels gave EU money to farmers.', 'EU')).toBe('EU/compound>money');
});

test('a participle that was taken for the verb gives its place to the finite one', () => {
  const shot = 'The man wanted for the attack was shot dead by police in Milan.';
  expect(show(shot, 'man', 'wanted', 'shot')).toBe('man/nsubjpass>shot wanted/acl>man shot/ROOT>ROOT');
});

test('of two subjects one is something else', () => {
  const whom = 'The supplies are for refugees on Syrian territory whom Ankara refuses entry into Turkey.';
  expect(show(whom, 'whom', 'Ankara')).toBe('whom/dative>refuses Ankara/nsubj>refuses');
  const city = 'The central U.S. city of Ferguson, Missouri remained under a state of emergency Tuesday.';
  expect(show(city, 'city', 'Missouri')).toBe('city/nsubj>remained Missouri/appos>Ferguson');
});
