import type { Doc } from '../doc.js';
import {
  at,
  hasKid,
  kids,
  lowerAt,
  nounPhrase,
  nounPhrases,
  renamedNoun,
  range,
  subtree,
  textAt,
  union,
  without,
} from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { nominalFact } from './nominal.js';
import type { ClauseOptions } from './options.js';

/** X, the chairman of Y: (X, is, the chairman of Y), (X, is the chairman of, Y). Paris, France: (Paris, is in, France). */
export function appositionFacts(doc: Doc, options: ClauseOptions, t: number): readonly DraftFact[] {
  const h = renamedNoun(doc, t);
  if (h === undefined) return [];
  const nouns = [t, h].every((x) => ['NOUN', 'PROPN'].includes(at(doc, x).pos));
  if (!nouns || isListItem(doc, h, t)) return [];
  const types = [at(doc, h).entityType, at(doc, t).entityType];
  if (types[0] === 'DATE' && types[1] !== 'DATE') return []; // on July 17, the son of …
  if (types[0] === 'PERSON' && types[1] === 'PERSON') return []; // a list of people
  const inPlace = ['GPE', 'LOC', 'FAC'].includes(types[0]!) && types[1] === 'GPE';
  const sameKind = inPlace || (types[0] === 'DATE' && types[1] === 'DATE');
  if (range(h, t).some((k) => [',', '-', '–', '—', '('].includes(textAt(doc, k))) && !sameKind)
    return renaming(doc, options, h, t);
  if (at(doc, h).pos === 'NOUN' && types[1] === 'PERSON') {
    // Ukraine's foreign minister Dmytro Kuleba
    const object = without(nounPhrase(doc, h, 'of'), subtree(doc, t));
    return nominalFact(doc, options, {
      subject: nounPhrase(doc, t, 'none'),
      head: t,
      how: 'title',
      relation: ['is'],
      object,
      kind: 'title',
    });
  }
  if (!inPlace) return [];
  const object = nounPhrase(doc, t, 'none');
  return nominalFact(doc, options, {
    subject: nounPhrase(doc, h, 'none'),
    head: h,
    how: 'apposition',
    relation: ['is in'],
    object,
    kind: 'place',
  });
}

/** Lists that the parser took for appositions: a common noun without article, two with "a", "its" of the noun before. */
function isListItem(doc: Doc, h: number, t: number): boolean {
  if (hasKid(doc, t, 'advmod') || kids(doc, t, 'poss').some((k) => lowerAt(doc, k) === 'its')) return true;
  if (at(doc, h).pos !== 'NOUN' || at(doc, t).pos !== 'NOUN') return false;
  const articles = (x: number): readonly string[] => kids(doc, x, 'det', 'poss').map((k) => lowerAt(doc, k));
  const upper = articles(h);
  return articles(t).length === 0 || articles(t).some((a) => upper.includes(a) && (a === 'a' || a === 'an'));
}

function renaming(doc: Doc, options: ClauseOptions, h: number, t: number): readonly DraftFact[] {
  if (isNamed(doc, h, t)) {
    // his first wife, Blanche: it is the name that is described
    return nominalFact(doc, options, {
      subject: nounPhrase(doc, t, 'of'),
      head: t,
      how: 'apposition',
      relation: ['is'],
      object: nounPhrase(doc, h, 'of'),
      kind: 'apposition',
    });
  }
  const subject = nounPhrase(doc, h, 'of');
  const base = { subject, head: h, how: 'apposition', kind: 'apposition' } as const;
  return nounPhrases(doc, t, 'of').flatMap(({ head, tokens }) => [
    ...nominalFact(doc, options, { ...base, relation: ['is'], object: tokens }),
    ...kids(doc, head, 'prep').flatMap((p) => {
      const noun = union(nounPhrase(doc, head, lowerAt(doc, p) === 'of' ? 'none' : 'of'), [p]);
      return kids(doc, p, 'pobj').flatMap((o) =>
        nominalFact(doc, options, { ...base, relation: ['is', ...noun], object: nounPhrase(doc, o) }),
      );
    }),
  ]);
}

/** A single thing, described first and then named. */
function isNamed(doc: Doc, h: number, t: number): boolean {
  return at(doc, h).tag === 'NN' && at(doc, t).tag === 'NNP' && !hasKid(doc, t, 'det', 'conj');
}
