import { type Entity, predicateLabel, type Relation } from '@tripletail/core';

/** The words of a relation: nothing is asserted that the sentence does not assert. */
export type Told = Pick<Relation, 'predicate' | 'polarity' | 'modality' | 'speaker'>;

const NOUN =
  /^(member|citizen|spouse|parent|relative|subsidiary|signatory|rival|ally|instance|part|capital|same|about)\b/;
const STATE = /^(born|located|headquartered|affiliated|educated|founded|created|died)\b/;

/**
 * The act in words, with "not", "may", "will", "no longer" where the sentence has them: `does not agree to`, `may chair`.
 * The label alone must be true, for those who cannot see the form of the line.
 */
export function actWords({ predicate, polarity, modality }: Told): string {
  const label = predicateLabel(predicate);
  const denied = polarity === 'denied';
  if (NOUN.test(label) || STATE.test(label)) return stateWords(label, denied, modality);
  const base = baseForm(label);
  const not = denied ? 'not ' : '';
  switch (modality) {
    case 'asserted':
    case 'alleged':
      return denied ? `does not ${base}` : label;
    case 'possible':
      return `may ${not}${base}`;
    case 'planned':
      return `will ${not}${base}`;
    case 'conditional':
      return `would ${not}${base}`;
    case 'demanded':
      return /^(DEMANDS|URGES|PRESSURES)$/.test(predicate) && !denied ? label : `should ${not}${base}`;
    case 'threatened':
      return predicate === 'THREATENS' && !denied ? label : `threatens ${not}to ${base}`;
    case 'ended':
      return denied ? `did not ${base}` : `no longer ${label}`;
    default:
      return modality satisfies never;
  }
}

function stateWords(label: string, denied: boolean, modality: Told['modality']): string {
  const article = /^(ally|instance)\b/.test(label)
    ? 'an '
    : /^(member|citizen|spouse|parent|relative|subsidiary|signatory|rival)\b/.test(label)
      ? 'a '
      : '';
  const state = denied ? `not ${article}${label}` : label;
  if (modality === 'ended') return `no longer ${state}`;
  if (modality === 'possible') return `may be ${state}`;
  if (modality === 'planned') return `will be ${state}`;
  if (modality === 'conditional') return `would be ${state}`;
  if (modality === 'demanded') return `should be ${state}`;
  return state;
}

/** `criticizes` → `criticize`, `denies` → `deny`, `vetoes` → `veto`; only the first word changes. */
export function baseForm(label: string): string {
  const [verb = '', ...rest] = label.split(' ');
  return [baseVerb(verb), ...rest].join(' ');
}

function baseVerb(verb: string): string {
  if (verb === 'has') return 'have';
  if (verb === 'is') return 'be';
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz|o)es$/.test(verb)) return verb.slice(0, -2);
  return verb.endsWith('s') && !verb.endsWith('ss') ? verb.slice(0, -1) : verb;
}

/**
 * A short form of a name for the canvas: of a person the one word by which the articles call them ("Lammy", "Kim" of Kim Jong Un), the last one if
 * they never do; of everything else all of it.
 */
export function shortName(entity: Pick<Entity, 'name' | 'names' | 'type' | 'named'>): string {
  if (entity.type !== 'Person' || !entity.named) return entity.name;
  const words = entity.name.split(' ');
  const last = words.at(-1) ?? entity.name;
  // The last word first: a given name alone is rarer in news than a surname alone, where both are there.
  return [last, ...words].find((word) => entity.names.includes(word)) ?? last;
}
