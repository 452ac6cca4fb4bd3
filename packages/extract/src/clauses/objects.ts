import type { Doc } from '../doc.js';
import {
  antecedent,
  hasKid,
  lemmaAt,
  isNominal,
  isWhWord,
  kids,
  nounPhrase,
  nounPhrases,
  objects,
  union,
  zeroRelative,
} from '../syntax/index.js';
import { fact, relationOf, type Site, type Step } from './site.js';
import { isLightObject } from './light-verbs.js';
import { distributed } from './collective.js';
import { contrasted } from './contrast.js';
import type { DraftFact } from './fact.js';

/** Indirect object, direct object and the gap of a relative clause. The object joins the relation of whatever follows it. */
export function objectFacts(site: Site, relation: readonly number[], v: number): Step {
  const { doc } = site;
  const direct = objects(doc, v);
  const facts: DraftFact[] = [];
  let base = relation;
  const dative = kids(doc, v, 'dative').find((c) => isNominal(doc, c));
  if (dative !== undefined) {
    if (direct.length === 0) {
      for (const { tokens } of nounPhrases(doc, dative))
        facts.push(...fact(site, relationOf(doc, base), tokens, 'dative'));
    }
    base = union(base, nounPhrase(doc, dative)); // gave him | a book
  }
  const [first] = direct;
  if (first !== undefined) {
    const step = directObject(site, base, v, first);
    facts.push(...step.facts);
    base = step.relation;
  }
  const gap = zeroRelative(doc, v);
  if (gap !== undefined) {
    const stranded = kids(doc, v, 'prep').filter((c) => kids(doc, c).length === 0); // the man she spoke with
    const object = nounPhrase(doc, gap, site.options.objectPp);
    facts.push(...fact(site, relationOf(doc, base, stranded), object, 'zero-relative'));
  }
  return { facts, relation: base };
}

function directObject(site: Site, base: readonly number[], v: number, o: number): Step {
  const { doc } = site;
  const isRelative = antecedent(doc, o) !== undefined;
  if (isWhWord(doc, o) && !isRelative) return { facts: [], relation: base }; // a free relative: what they do
  if (isLightObject(doc, v, o)) {
    return { facts: site.unfold.chain(site, base, o), relation: union(base, [o]) };
  }
  const follows = o > v && !isRelative;
  const facts = distributed(doc, nounPhrases(doc, o, site.options.objectPp)).flatMap(({ head, tokens }) => {
    const own = contrasted(doc, base, o, head);
    return [
      ...(isHalf(doc, v) ? [] : fact(site, relationOf(doc, own), tokens, 'object')),
      ...(follows ? site.unfold.chain(site, own, head) : []),
    ];
  });
  return { facts, relation: follows ? union(base, nounPhrase(doc, o, 'of')) : base };
}

const HALF: readonly string[] = 'leave make render keep hold find deem consider call declare label brand dub set'.split(
  ' ',
);

/** "left ten people dead" does not say that it left them. */
function isHalf(doc: Doc, v: number): boolean {
  return HALF.includes(lemmaAt(doc, v)) && hasKid(doc, v, 'oprd');
}

/** Verb group and first object of a lower verb, for the adjuncts of the upper one. */
export function lowerObject(site: Site, x: number): readonly number[] {
  const { doc } = site;
  const [first] = objects(doc, x);
  return first !== undefined && first > x && !isWhWord(doc, first) ? nounPhrase(doc, first, 'of') : [];
}
