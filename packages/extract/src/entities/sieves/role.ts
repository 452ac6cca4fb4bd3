import { countryCode, fold, lookup, nameKey } from '../../gazetteer/index.js';
import { isRole, KIN, LEADING_ROLES, OFFICE_QUALIFIERS, ROLES } from '../../gazetteer/words.js';
import { at, lowerAt, range, textAt } from '../../syntax/index.js';
import { genderOf, merge, namesOf, spellingsOf } from '../clusters.js';
import { countryOfNominal, officeWords, ownerOf, phraseText } from '../roles.js';
import { headsBefore } from '../tally.js';
import type { Cluster, Draft, Workspace } from '../workspace.js';

/** How many sentences back the person may have been mentioned last: with a country in the description, without. */
const REACH_WITH_COUNTRY = 15;
const REACH = 8;
/** Offices of which "leader" may be said; "chief" likewise of heads of bodies. */
const UMBRELLAS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['leader', new Set([...LEADING_ROLES, 'strongman'])],
  ['ruler', new Set(['leader', 'dictator', 'king', 'queen', 'emir', 'sultan', 'monarch', 'strongman'])],
  [
    'chief',
    new Set([
      'secretary-general',
      'director',
      'head',
      'chairman',
      'chairwoman',
      'commander',
      'president',
      'secretary',
      'general',
    ]),
  ],
  ['premier', new Set(['minister'])],
  ['diplomat', new Set(['minister', 'secretary', 'ambassador'])],
]);

/** "the future president", "the next leader", "another minister": not who is called so now. */
const NOT_THE_HOLDER = new Set(
  'future next incoming new another other potential possible would-be previous first second third then ex-'.split(' '),
);

interface Fit {
  readonly cluster: Cluster;
  readonly country: boolean;
  readonly speakersCountry: boolean;
  readonly salience: number;
}

/** "the Russian leader", "the president", "Venezuela's foreign minister": the person of that office whom the article has named. */
export function linkRole(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  if (nominal.animate !== true || nominal.number !== 'one' || nominal.restricted === true) return false;
  if (!ROLES.has(nominal.key) || KIN.has(nominal.key)) return false;
  const others = range(nominal.first, nominal.head).some((k) => NOT_THE_HOLDER.has(lowerAt(ws.doc, k)));
  if (others) return false;
  const country = countryOfNominal(ws, nominal);
  const persons = new Set(
    before.flatMap(({ cluster }) => (cluster?.type === 'Person' && namesOf(cluster).length > 0 ? [cluster] : [])),
  );
  const fits = [...persons].flatMap((person) => fitOf(ws, nominal, person, country) ?? []);
  const best = fits.toSorted(compareFits)[0];
  if (best === undefined) return false;
  const last = earlier(best.cluster, nominal).sentence ?? -Infinity;
  if (nominal.sentence - last > (country === undefined ? REACH : REACH_WITH_COUNTRY)) return false;
  return merge(ws, best.cluster, nominal.cluster, 'role');
}

/** How many mentions stand in front of the description, and the sentence of the last of them. */
function earlier({ tally }: Cluster, nominal: Draft): { readonly count: number; readonly sentence?: number } {
  const count = headsBefore(tally, nominal.head);
  const sentence = tally.sentences[count - 1];
  return { count, ...(sentence === undefined ? {} : { sentence }) };
}

function compareFits(a: Fit, b: Fit): number {
  return (
    Number(b.country) - Number(a.country) ||
    Number(b.speakersCountry) - Number(a.speakersCountry) ||
    b.salience - a.salience
  );
}

function fitOf(ws: Workspace, nominal: Draft, person: Cluster, country: string | undefined): Fit | undefined {
  const gender = genderOf(person);
  if (nominal.gender !== undefined && gender !== undefined && nominal.gender !== gender) return undefined;
  if (!holdsOffice(ws, nominal, person) || !ofSameBody(ws, nominal, person)) return undefined;
  if (country !== undefined && person.countries.size > 0 && !person.countries.has(country)) return undefined;
  const { count, sentence: last } = earlier(person, nominal);
  if (last === undefined) return undefined;
  const gap = nominal.sentence - last;
  const quotation = ws.quotationOf[nominal.head];
  const speaker = quotation === undefined ? undefined : ws.speakers[quotation];
  if (speaker === person) return undefined;
  return {
    cluster: person,
    country: country !== undefined && person.countries.has(country),
    speakersCountry: speaker !== undefined && [...speaker.countries.keys()].some((code) => person.countries.has(code)),
    salience: count * 0.7 + (gap <= 1 ? 2 : 0) - gap * 0.3,
  };
}

function holdsOffice(ws: Workspace, nominal: Draft, person: Cluster): boolean {
  const roles = [...person.roles].map(
    (role) =>
      new Set(
        fold(role)
          .split(/[\s-]+/u)
          .concat(fold(role).split(/\s+/u)),
      ),
  );
  const names = new Set([nominal.key, ...(UMBRELLAS.get(nominal.key) ?? [])]);
  const held = roles.filter((role) => [...names].some((name) => role.has(name)));
  if (held.length === 0) return false;
  const wanted = officeWords(phraseText(ws, nominal)).filter(
    (word) => word !== nominal.key && (ROLES.has(word) || OFFICE_QUALIFIERS.has(word)) && word !== 'former',
  );
  if (
    wanted.length > 0 &&
    !held.some((role) => wanted.every((word) => role.has(word) || word === 'top' || word === 'chief'))
  )
    return false;
  // "the president" is no vice president
  const deputy = (words: Iterable<string>): boolean => [...words].some((word) => word === 'vice' || word === 'deputy');
  const plain = ['president', 'minister', 'secretary'].includes(nominal.key) && !deputy(wanted);
  return !plain || held.some((role) => !deputy(role));
}

/** "the NATO chief", "the group's spokesman": the body must be in one of the person's roles. */
function ofSameBody(ws: Workspace, nominal: Draft, person: Cluster): boolean {
  const { doc } = ws;
  const names = range(nominal.first, nominal.head).filter((k) => {
    const word = textAt(doc, k);
    return (
      at(doc, k).pos === 'PROPN' &&
      /^\p{Lu}/u.test(word) &&
      countryCode(word) === undefined &&
      !isRole(word) &&
      k !== nominal.possessor
    );
  });
  const owner = ownerOf(ws, nominal);
  const ofBody = typeof owner === 'object' && owner.type === 'Organization';
  if (names.length === 0 && !ofBody) return true;
  const roles = [...person.roles].map(fold);
  const titles = new Set(
    namesOf(person).flatMap(({ title }) =>
      title === undefined ? [] : range(title.firstToken, title.endToken).map((k) => nameKey(textAt(doc, k))),
    ),
  );
  const known = (k: number): boolean => {
    const key = nameKey(textAt(doc, k));
    return titles.has(key) || roles.some((role) => role.includes(key));
  };
  if (names.length > 0 && !names.some(known)) return false;
  if (!ofBody) return true;
  const bodies = spellingsOf(owner).flatMap((m) => [m.key, nameKey(lookup(m.text)?.name ?? m.text)]);
  return bodies.some((body) => titles.has(body) || roles.some((role) => role.includes(body)));
}
