import { wordSet } from './word-set.js';

/** Names of the shipped vocabulary about which rules know more than triggers can say; with another vocabulary they simply never occur. */

/** What one says, warns of, predicts: a clause can be the object. */
export const WITH_CLAUSE = wordSet(
  `PREDICTS WARNS ANNOUNCES DENIES ACKNOWLEDGES DEMANDS PLEDGES EXPRESSES_CONCERN THREATENS PROPOSES REJECTS AGREES_TO RULES_ON
  DECLINES_COMMENT REPORTS CRITICIZES ACCUSES DISTRUSTS CAUSES SUPPORTS STALLS BANS PRAISES`,
);

/** Speech acts whose object is who they are directed at. */
export const ADDRESSED = wordSet('URGES WARNS STATES ACCUSES');

/** Lasting states: who says so matters only where it is said between quotation marks. */
export const EVENT_AS_AGENT = wordSet('KILLS INJURES DESTROYS ATTACKS AFFECTS CAUSES DISPLACES');

/** The upper-case form of words as an open predicate: `CALLED_FOR` → `CALLS_FOR`. Empty if nothing is left of them. */
export function openPredicate(words: readonly string[]): string {
  const [first = '', ...rest] = words
    .map((word) =>
      word
        .normalize('NFKD')
        .toUpperCase()
        .replace(/[^A-Z]/g, ''),
    )
    .filter((word) => word !== '');
  const name = [thirdPerson(first), ...rest].join('_');
  return /^[A-Z][A-Z0-9_]{1,62}$/.test(name) ? name : '';
}

function thirdPerson(verb: string): string {
  if (verb === 'BE') return 'IS';
  if (verb === 'HAVE') return 'HAS';
  if (verb === '') return '';
  if (/(?:S|SH|CH|X|Z|[^O]O)$/.test(verb)) return `${verb}ES`;
  return /[^AEIOU]Y$/.test(verb) ? `${verb.slice(0, -1)}IES` : `${verb}S`;
}
