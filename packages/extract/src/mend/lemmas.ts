import type { Token } from '@tripletail/english';
import { irregularBase } from './irregular.js';

/**
 * Mends lemmas that spaCy's suffix rules get wrong: they know no doubling of consonants, so "hated" is a form of "hat" to them, "hoped" of "hop",
 * "wages" of "wag"; of a verb that is not in their list they take the ending in -e ("texted": "texte"); and they leave an irregular verb with a
 * prefix as it is ("reshot", "misspoke"). What comes out is the base form that the spelling allows. Only lemmas change.
 */
export function mendLemmas(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    const lemma = mended(token);
    return lemma === token.lemma ? token : { ...token, lemma };
  });
}

function mended({ text, lemma, tag, pos }: Token): string {
  if (tag === 'NNS') return NOUNS.get(lemma === 'corps' && !/es$/iu.test(text) ? '' : lemma) ?? lemma;
  if (!tag.startsWith('VB')) return lemma;
  const form = text.toLowerCase();
  if (tag === 'VB' || tag === 'VBP')
    return VERBS.get(lemma) ?? (lemma === form ? irregularBase(form) : undefined) ?? lemma;
  const known = VERBS.get(lemma) ?? irregularBase(form, lemma);
  if (known !== undefined) return known;
  if (pos === 'AUX' && lemma === form) return baseOf(form);
  return withE(form, lemma) ?? withoutE(form, lemma) ?? lemma;
}

/** Lemmas of spaCy's that are no word in use, or not the one that news means by the form. */
const VERBS: ReadonlyMap<string, string> = new Map(
  `instal install|fulfil fulfill|enrol enroll|distil distill|enthral enthrall|appal appall|chivy chivvy|premier premiere|poleax poleaxe|
    lambast lambaste|chaperon chaperone|shorn shear|stricken strike|bereft bereave|babysat babysit|'re be|’re be|'m be|’m be|ca can|wo will`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** The same of nouns. */
const NOUNS: ReadonlyMap<string, string> = new Map(
  `taxis tax|graf grave|corps corpse|comic_strip comic|dos dose|motif motive|mus muse|raf rave|rever reverse|revers reverse|rus ruse|
    sens sense|serf serve|syrinx syringe|vas vase|cooky cookie|aunty auntie|granny granny|lur lure|fortis forte|eas ease`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** One short vowel between consonants: such a verb doubles its last letter before -ed and -ing ("hat", "hatted"). */
const DOUBLING = /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/u;
/** Verbs in -e that sound as if they had none; not doubling, and so not seen by the spelling. */
const SOFT: readonly string[] = ['bath', 'ting', 'swing', 'sing', 'loath'];
/** Before -es only these need the e. */
const SIBILANT = /(?:s|x|z|ch|sh|o|[^aeiou]y)$/u;

/** "hated" → "hate": the form would be "hatted" if it were of "hat". */
function withE(form: string, lemma: string): string | undefined {
  if (form === `${lemma}es`) return SIBILANT.test(lemma) ? undefined : `${lemma}e`;
  if (form !== `${lemma}ed` && form !== `${lemma}ing`) return undefined;
  if (DOUBLING.test(lemma)) return `${lemma}e`;
  return form.endsWith('ed') && SOFT.includes(lemma) ? `${lemma}e` : undefined;
}

/** Two consonants, or two vowels and a consonant, behind which a verb has no -e. */
const CLOSED =
  /(?:[a-z]{2}(?:n[dt]|[cksx]t(?<!st)|ck|r[dtkmnp]|p[t]|ft|l[dtkm]|sk|mp|wn|ght|x)|(?:ee|ea|oa|ai)[tdmnkp](?<!reat|eat))e$/u;
const DOUBLED = /(?:([bdgknpx])\1|^[^aeiou]*[aeiou](?:tt|mm))e$/u;

/** "texted" is no form of "texte", "blogged" none of "blogge"; "autopsied" is one of "autopsy". */
function withoutE(form: string, lemma: string): string | undefined {
  if (/[a-z]{3}ie$/u.test(lemma) && form === `${lemma}d` && !KEPT_IE.test(lemma)) return `${lemma.slice(0, -2)}y`;
  if (!lemma.endsWith('e') || (form !== `${lemma}d` && form !== `${lemma.slice(0, -1)}ing`)) return undefined;
  if (DOUBLED.test(lemma)) return lemma.slice(0, -2);
  return CLOSED.test(lemma) ? lemma.slice(0, -1) : undefined;
}

const KEPT_IE = /(?:belie|untie|underlie|overlie|outlie)$/u;

/** Base form of a regular form of which spaCy made nothing, as it was taken for an auxiliary ("having", "getting", "helping"). */
function baseOf(form: string): string {
  const stem = /^(.*[aeiou].*)(?:ing|ed)$/u.exec(form)?.[1];
  if (stem === undefined) return form.endsWith('es') && !SIBILANT.test(form.slice(0, -2)) ? form.slice(0, -1) : form;
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  return DOUBLING.test(stem) || /(?:[vcu]|[^aeiou][aeiou]s|rg|com)$/u.test(stem) ? `${stem}e` : stem;
}
