import { readFileSync } from 'node:fs';

import { articleId } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { type English, loadEnglish } from '@tripletail/english';
import { beforeAll, describe, expect, it } from 'vitest';

import { extractArticle } from '../pipeline.js';

/** Sentences that deny the act, leave it open, plan, demand or imagine it, or say that it is over: none may state it as a fact. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  INVADES: [
    'France did not invade Spain.',
    'Italy asked Belgium to ensure that France invades Spain.',
    'Italy debated new rules about France invading Spain.',
    'France is not known to have invaded Spain.',
    '"Did France invade Spain?" asked Anna Weiss.',
    "France didn't invade Spain.",
    'France didn’t invade Spain.',
    'France hasn’t invaded Spain.',
    'France won’t invade Spain.',
    'France wouldn’t have invaded Spain.',
    'France can’t invade Spain.',
    'There wasn’t any French invasion of Spain.',
    'France has never invaded Spain.',
    'France will never invade Spain.',
    'France is unlikely to invade Spain.',
    'It is not true that France invaded Spain.',
    'There is no evidence that France invaded Spain.',
    'No country has invaded Spain.',
    'France stopped short of invading Spain.',
    'France decided against invading Spain.',
    'France ruled out invading Spain.',
    'France ruled out an invasion of Spain.',
    'France considered invading Spain.',
    'France was prevented from invading Spain.',
    'The fear that France might invade Spain grew.',
    'Analysts doubt that France invaded Spain.',
    'Fears of a French invasion of Spain grew.',
    'Anna Weiss denied reports that France invaded Spain.',
    'Anna Weiss rejected claims that France had invaded Spain.',
    'France could have invaded Spain.',
    'France would have invaded Spain.',
    'Had France invaded Spain, Italy would have condemned France.',
    'France wanted to invade Spain.',
    'France hoped to invade Spain.',
    'France dreamed of invading Spain.',
    'France was accused of invading Spain.',
    'France is suspected of invading Spain.',
    'France allegedly invaded Spain.',
    'The alleged French invasion of Spain angered Italy.',
    'Italy warned France not to invade Spain.',
    'Italy warned France against invading Spain.',
    'Italy asked France to invade Spain.',
    'Italy banned France from invading Spain.',
    'Italy said France may invade Spain.',
    'Italy asked whether France invaded Spain.',
    'France threatened an invasion of Spain.',
    'France abandoned its invasion of Spain.',
    'France cancelled its planned invasion of Spain.',
    'Nobody believes that France invaded Spain.',
    'France is far from invading Spain.',
    'France neither invaded Spain nor attacked Italy.',
    'France invaded neither Spain nor Italy.',
    'France is not believed to have invaded Spain.',
    'France is believed to have invaded Spain.',
    'France reportedly plans to invade Spain.',
    'Did France invade Spain or did Spain invade France?',
    'Who says that France invaded Spain?',
    'It was not France that invaded Spain.',
    'France almost invaded Spain.',
    'The failed French bid to invade Spain angered Italy.',
    'The failed French invasion of Spain angered Italy.',
    'A French invasion of Spain was prevented.',
  ],
  CRITICIZES: [
    'Should France invade Spain, Italy will condemn France.',
    'France refrained from criticizing Spain.',
    'France balked at criticizing Spain.',
    'France shied away from criticizing Spain.',
    'France has backed out of criticizing Spain.',
    'France hardly ever criticizes Spain.',
    'France can not criticize Spain.',
  ],
  SETS: [
    'France does not have the power to set prices in Spain.',
    'France has no authority to set prices in Spain.',
    'France has yet to set prices in Spain.',
    'France lacks the ability to set prices in Spain.',
  ],
  CONVICTS: [
    'Nobody was convicted in Egypt.',
    'Anna Weiss has not been sentenced in Egypt.',
    'Anna Weiss could be sentenced to prison in Egypt.',
    'Anna Weiss has yet to be sentenced in Egypt.',
  ],
  KILLS: [
    'Nobody was killed in the violence.',
    'Ten people could have been killed in the violence.',
    'No attack in the capital that killed people was reported.',
    'Ten people were almost killed in the fire.',
    'Nobody was killed when a bomb exploded in Aden.',
    'Ten people would have been killed when a bomb exploded in Aden.',
  ],
  ARRESTS: [
    'Anna Weiss was not arrested, police said.',
    'Anna Weiss may be arrested, police said.',
    'Police said that nobody had been arrested.',
  ],
  MEMBER_OF_PARTY: ['Anna Weiss is not a Democrat.', 'Anna Weiss is no Republican.'],
  RUNS_FOR: [
    'Anna Weiss will not run for president of France.',
    'Anna Weiss decided against running for president of France.',
    'Anna Weiss may run for president of France.',
  ],
  RELEASES: [
    'Protesters gathered in Madrid to demand the release of Anna Weiss.',
    'France demanded the release of Anna Weiss.',
    'France called for the release of Anna Weiss.',
    'France sought the release of Anna Weiss.',
    'France urged the release of Anna Weiss by Spain.',
    'Anna Weiss was not released, police said.',
  ],
  DISMISSES: [
    'Anna Weiss was not fired from the Chicago Police Department.',
    'Anna Weiss may be fired from the Chicago Police Department.',
  ],
  WARNS: ['France did not alert Spain.'],
  PRAISES: [
    'Anna Weiss was not glad that France invaded Spain.',
    '"The raid was not a success," Anna Weiss said of France.',
    'Unless France invades Spain, Italy will praise France.',
  ],
  SUPPORTS: [
    'France no longer supports Spain.',
    'France does not support Spain any longer.',
    'France ceased to support Spain.',
    'France ended its support for Spain.',
    'France withdrew its support for Spain.',
    'France has stopped supporting Spain.',
    'France used to support Spain.',
    'France once supported Spain.',
    'France pretended to support Spain.',
    'France seemed to support Spain.',
    'France might as well support Spain.',
    'Rather than support Spain, France attacked Spain.',
    'France attacked Spain instead of supporting it.',
    'Without supporting Spain, France left the summit.',
    'Not all French lawmakers support Spain.',
    'Few lawmakers in France support Spain.',
  ],
  HOLDS_POSITION: [
    'Anna Weiss is not the president of France.',
    'Anna Weiss is no longer president of France.',
    'Anna Weiss wants to become president of France.',
    'Anna Weiss will become president of France.',
    'Anna Weiss could become the president of France.',
    'Anna Weiss was not elected president of France.',
    'Anna Weiss was never sworn in as mayor of Paris.',
    'Anna Weiss hopes to be elected president of France.',
    'Anna Weiss may be appointed ambassador to Spain.',
    'Anna Weiss refused to become president of France.',
    'Anna Weiss resigned as president of France.',
    'Anna Weiss served as president of France from 2002 to 2006.',
    'Karl Braun met Anna Weiss when she was president of France.',
    'Anna Weiss stepped down as mayor of Paris.',
    'Anna Weiss was ousted as president of France.',
  ],
  WORKS_FOR: ['Anna Weiss never worked for Siemens.'],
  MEMBER_OF: [
    'Anna Weiss, who is not a member of NATO, spoke.',
    'Georgia is not a member of NATO.',
    'Georgia wants to join NATO.',
    "Georgia's membership in NATO was rejected.",
    "Georgia's NATO membership is off the table.",
  ],
  PART_OF: ['Georgia is not part of the European Union.'],
  AGREES_WITH: [
    'A deal between France and Spain is unlikely.',
    'A deal between France and Spain failed.',
    'France failed to reach a deal with Spain.',
    'France and Spain have yet to reach a deal with Italy.',
  ],
  WITHDRAWS_FROM: ['"France should leave Spain," Anna Weiss said.'],
  DISTRUSTS: ['France is wary of Spain no more.', 'France is not wary of Spain.', 'France is no longer wary of Spain.'],
  ATTACKS: [
    'The army was ordered to attack Aden.',
    'An attack on Aden was averted.',
    'Police foiled an attack on Aden.',
    'Police prevented an attack on Aden by Hamas.',
    'A possible attack on Aden by Hamas worries Yemen.',
    'Hamas planned an attack on Aden.',
    'Hamas called off an attack on Aden.',
  ],
  BANS: ['The bill would ban Tesla from selling cars.', 'The bill, if passed, would ban Tesla.'],
};

/** Who is taken out of what the sentence says. */
const NOT_ME: readonly (readonly [string, string])[] = [
  ['France and not Italy invaded Spain.', 'Italy'],
  ['France, not Italy, invaded Spain.', 'Italy'],
  ['France invaded Spain, not Portugal.', 'Portugal'],
];

/** The constructions of never-a-fact.txt, each with verbs that a claim can be made of. */
const VERBS: readonly Readonly<Record<string, string>>[] = [
  { b: 'attack', s: 'attacks', d: 'attacked', n: 'attacked', g: 'attacking', G: 'Attacking', N: 'attack on' },
  { b: 'support', s: 'supports', d: 'supported', n: 'supported', g: 'supporting', G: 'Supporting', N: 'support for' },
  { b: 'leave', s: 'leaves', d: 'left', n: 'left', g: 'leaving', G: 'Leaving', N: 'withdrawal from' },
  {
    b: 'criticize',
    s: 'criticizes',
    d: 'criticized',
    n: 'criticized',
    g: 'criticizing',
    G: 'Criticizing',
    N: 'criticism of',
  },
];
const lines = (name: string): readonly string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const CONSTRUCTIONS = lines('never-a-fact.txt');
const STATES = lines('never-a-fact-states.txt');
const STATE =
  / (?:HOLDS_POSITION|LEADS|MEMBER_OF|WORKS_FOR|REPRESENTS|SPOUSE_OF|BORN_IN|LIVES_IN|KILLS|AGREES_WITH|FIGHTS|INVADES|RECOGNIZES|SANCTIONS|OWNS|ACQUIRES|PART_OF|COOPERATES_WITH) | WITHDRAWS_FROM Spain|France MEETS_WITH Spain/;

let english: English;
beforeAll(async () => {
  english = await loadEnglish();
});

function facts(text: string): readonly string[] {
  const article = { id: articleId({ text }), text, language: 'en', publishedAt: '2025-04-04' };
  const { graph } = extractArticle(article, { english, vocabulary: DEFAULT_VOCABULARY });
  const names = new Map<string, string>(graph.entities.map((entity) => [entity.id, entity.name]));
  return graph.claims
    .filter((claim) => claim.polarity === 'affirmed' && claim.modality === 'asserted')
    .map((claim) => `${names.get(claim.subject)} ${claim.predicate} ${names.get(claim.object) ?? '…'}`);
}

describe('nothing that a text denies or leaves open becomes a fact', () => {
  for (const [predicate, sentences] of Object.entries(NEVER)) {
    it.each(sentences)(`${predicate}: %s`, (text) => {
      expect(facts(text).filter((fact) => fact.includes(` ${predicate} `))).toEqual([]);
    });
  }

  it.each(CONSTRUCTIONS)('%s', (construction) => {
    for (const verb of VERBS) {
      const text = construction.replaceAll(/\{(\w)\}/g, (_, form: string) => verb[form] ?? '');
      expect(facts(text).filter((fact) => /^France [A-Z_]+ Spain$|^Spain [A-Z_]+ France$/.test(fact))).toEqual([]);
    }
  });

  it.each(STATES)('%s', (text) => {
    expect(facts(text).filter((fact) => STATE.test(fact))).toEqual([]);
  });

  it.each(NOT_ME)('%s says nothing of %s', (text, name) => {
    expect(facts(text).filter((fact) => fact.startsWith(name) || fact.endsWith(name))).toEqual([]);
  });

  it('but what is stated stays stated', () => {
    expect(facts('France invaded Spain.')).toEqual(['France INVADES Spain']);
    expect(facts('France did not only invade Spain, it annexed it.')).toContain('France INVADES Spain');
    expect(facts("Italy condemned France's invasion of Spain.")).toContain('France INVADES Spain');
    expect(facts('Italy will discuss the French invasion of Spain.')).toContain('France INVADES Spain');
    expect(facts('France continued to support Spain.')).toContain('France SUPPORTS Spain');
    expect(facts('Anna Weiss was elected president of France.')).toContain(
      'Anna Weiss HOLDS_POSITION President of France',
    );
    expect(facts('Ten people were killed when a bomb exploded in Aden.')).toContain('bomb KILLS Ten people');
    expect(facts('A few lawmakers in France support Spain.')).toHaveLength(1);
  });
});
