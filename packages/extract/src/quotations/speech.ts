import type { Doc } from '../doc.js';
import { SPEECH_VERBS } from '../gazetteer/words.js';
import { ISSUING, TEXTS } from './verbs.js';
import {
  antecedent,
  at,
  coordinatedWith,
  hasKid,
  isNominal,
  isPassive,
  isVerbal,
  kids,
  lemmaAt,
  leftEdge,
  lowerAt,
  objects,
  rightEdge,
  subtree,
  textAt,
} from '../syntax/index.js';

/** Who says something, and by which verb. */
export interface Speaker {
  readonly speaker: number;
  readonly verb?: number;
  readonly addressee?: number;
  readonly why: string;
}

const GIVING = new Set(['issue', 'release', 'make', 'publish', 'give', 'deliver']);
const STATEMENTS = new Set(['statement', 'comment', 'remark', 'announcement', 'speech', 'declaration']);

/** Is it a verb of speech, or does it issue a statement? "said" as an adjective ("the said man") is not. */
export function isSpeechVerb(doc: Doc, i: number): boolean {
  if (!isVerbal(doc, i)) return false;
  if (SPEECH_VERBS.has(lemmaAt(doc, i))) return true;
  return GIVING.has(lemmaAt(doc, i)) && kids(doc, i, 'dobj').some((k) => STATEMENTS.has(lemmaAt(doc, k)));
}

/**
 * The subject of a verb, also the one that it shares with the verb it hangs on ("X stood up, saying …"), outside of quotations; of a relative
 * clause the noun that it belongs to ("X, who said …"); of "quoted X as saying" the one that is quoted.
 */
export function subjectOf(doc: Doc, verb: number, inside?: readonly boolean[]): number | undefined {
  let here = verb;
  for (let depth = 0; depth < 4; depth++) {
    const own = kids(doc, here, 'nsubj', 'nsubjpass').filter((k) => inside?.[k] !== true);
    const subject = own.find((k) => k < here) ?? own[0];
    if (subject !== undefined) return antecedent(doc, subject) ?? subject;
    const { dep, head } = at(doc, here);
    if (dep === 'acl' && at(doc, here).tag === 'VBG') return head;
    if (!['conj', 'advcl', 'xcomp', 'pcomp'].includes(dep) || head === here) return undefined;
    if (dep === 'conj') {
      here = coordinatedWith(doc, here);
      continue;
    }
    const quoted = dep === 'pcomp' ? quotedObject(doc, head) : undefined;
    if (quoted !== undefined) return quoted;
    here = dep === 'pcomp' ? at(doc, head).head : head;
    if (inside?.[here] === true && depth > 0) return undefined;
  }
  return undefined;
}

const QUOTING = new Set(['quote', 'cite', 'report', 'describe']);

/** X of "the agency quoted X as saying", where `as` is the preposition. */
function quotedObject(doc: Doc, as: number): number | undefined {
  const verb = at(doc, as).head;
  if (lowerAt(doc, as) !== 'as' || !QUOTING.has(lemmaAt(doc, verb)) || isPassive(doc, verb)) return undefined;
  return objects(doc, verb)[0];
}

const NOBODY = new Set(['this', 'that', 'these', 'those', 'there', 'what', 'which']);

/** Verbs whose object is who is spoken to. */
const TELLING = new Set(['tell', 'ask', 'urge', 'warn', 'remind', 'assure', 'inform', 'advise']);

/** Who speaks by a verb: its subject; of a passive one its agent; the noun behind it where the parser took that for an object. */
export function speakerBy(doc: Doc, verb: number, why: string, inside?: readonly boolean[]): Speaker | undefined {
  const noun = whoSpeaks(doc, verb, inside);
  const found = noun === undefined ? undefined : (authorOf(doc, noun) ?? noun);
  if (found === undefined || NOBODY.has(lowerAt(doc, found)) || hasKid(doc, verb, 'expl')) return undefined;
  const addressee = addresseeOf(doc, verb);
  return { speaker: found, verb, why, ...(addressee === undefined || addressee === found ? {} : { addressee }) };
}

function whoSpeaks(doc: Doc, verb: number, inside?: readonly boolean[]): number | undefined {
  // "was told that …": the subject is spoken to
  const quoted = kids(doc, verb, 'prep').find(
    (p) => lowerAt(doc, p) === 'as' && kids(doc, p, 'pcomp').some((k) => isSpeechVerb(doc, k)),
  );
  const object = quoted === undefined ? undefined : quotedObject(doc, quoted);
  if (object !== undefined) return object;
  if (isPassive(doc, verb)) {
    const agent = kids(doc, verb, 'agent').flatMap((k) => kids(doc, k, 'pobj'))[0];
    return agent ?? (lemmaAt(doc, verb) === 'quote' ? subjectOf(doc, verb, inside) : undefined);
  }
  return (
    subjectBehind(doc, verb, inside) ??
    subjectBetween(doc, verb, inside) ??
    subjectInside(doc, verb) ??
    subjectOf(doc, verb, inside)
  );
}

/** "a statement by the army said", "Weber's letter says", "released a report accusing": who wrote the text. */
function authorOf(doc: Doc, noun: number): number | undefined {
  if (!TEXTS.has(lemmaAt(doc, noun)) || at(doc, noun).pos === 'PROPN') return undefined;
  const owner = kids(doc, noun, 'poss').find((k) => at(doc, k).pos !== 'PRON');
  if (owner !== undefined) return owner;
  const made = kids(doc, noun, 'acl').filter((k) => ISSUING.has(lemmaAt(doc, k)));
  const by = [noun, ...made]
    .flatMap((k) => kids(doc, k, 'prep', 'agent'))
    .find((p) => ['by', 'from'].includes(lowerAt(doc, p)));
  const author = by === undefined ? undefined : kids(doc, by, 'pobj')[0];
  if (author !== undefined) return author;
  const { dep, head } = at(doc, noun);
  return dep === 'dobj' && ISSUING.has(lemmaAt(doc, head)) && !isPassive(doc, head) ? subjectOf(doc, head) : undefined;
}

const isMark = (text: string): boolean => /^[,"”“'’]$|^''$/u.test(text);

/** Verbs that take a person for object: ", urged Weber" may tell whom somebody urged. */
const TAKES_PERSON = new Set(
  'tell remind assure inform advise praise criticize criticise accuse urge ask warn call describe quote question'.split(
    ' ',
  ),
);

/** ", warned Weber": behind a comma or a mark and a verb in the past or present, the noun that follows is the subject whatever the parse. */
function subjectBehind(doc: Doc, verb: number, inside?: readonly boolean[]): number | undefined {
  const { tag, dep } = at(doc, verb);
  if (!isMark(textAt(doc, verb - 1)) || lemmaAt(doc, verb) === 'tell' || !['VBD', 'VBZ', 'VBP'].includes(tag))
    return undefined;
  if (kids(doc, verb, 'nsubj').some((k) => inside?.[k] !== true)) return undefined;
  const reports = inside?.[verb - 2] === true || (dep === 'ROOT' && kids(doc, verb, 'ccomp').some((k) => k < verb));
  return TAKES_PERSON.has(lemmaAt(doc, verb)) && !reports ? undefined : chunkAt(doc, verb + 1);
}

/** '"…," Weber, a lawyer, told VOA': the noun between the closing mark and a verb that has no subject. */
function subjectBetween(doc: Doc, verb: number, inside?: readonly boolean[]): number | undefined {
  if (inside === undefined || kids(doc, verb, 'nsubj').some((k) => inside[k] !== true)) return undefined;
  if (!['VBD', 'VBZ', 'VBP'].includes(at(doc, verb).tag)) return undefined;
  for (let k = verb - 1; k > verb - 25 && k >= 0 && at(doc, k).sentence === at(doc, verb).sentence; k--) {
    if (isVerbal(doc, k) && ['VBD', 'VBZ', 'VBP'].includes(at(doc, k).tag)) return undefined;
    if (inside[k] === true) return undefined;
    if (/^["”]$|^''$/u.test(textAt(doc, k))) return inside[k - 1] === true ? chunkAt(doc, k + 1) : undefined;
  }
  return undefined;
}

/** "He shot Weber, an observer at the gate said": the parser takes the reporter for an apposition inside of what is reported. */
function subjectInside(doc: Doc, verb: number): number | undefined {
  const [content] = kids(doc, verb, 'ccomp');
  if (
    content === undefined ||
    content > verb ||
    hasKid(doc, verb, 'nsubj') ||
    !['VBD', 'VBZ', 'VBP'].includes(at(doc, verb).tag)
  )
    return undefined;
  return subtree(doc, content).find(
    (k) => at(doc, k).dep === 'appos' && rightEdge(doc, k) === verb - 1 && textAt(doc, leftEdge(doc, k) - 1) === ',',
  );
}

/** Head of the plain noun phrase that begins at a token: "the *minister*", "Maria *Lopez*", "*he*". */
function chunkAt(doc: Doc, first: number): number | undefined {
  let head: number | undefined;
  for (let k = first; k < doc.tokens.length && k < first + 10; k++) {
    const { pos, tag } = at(doc, k);
    if (isNominal(doc, k) && tag !== 'PRP$') head = k;
    else if (!['DET', 'ADJ'].includes(pos) && tag !== 'PRP$' && tag !== 'POS' && tag !== 'HYPH') break;
    if (pos === 'PRON' && tag !== 'PRP$') break;
  }
  return head;
}

/** "told *journalists*", "said to *reporters*"; not what is told. */
export function addresseeOf(doc: Doc, verb: number): number | undefined {
  const lemma = lemmaAt(doc, verb);
  const object = TELLING.has(lemma) ? kids(doc, verb, 'dobj', 'dative')[0] : kids(doc, verb, 'dative')[0];
  if (object !== undefined && at(doc, object).pos !== 'ADP') return object;
  const to = kids(doc, verb, 'prep', 'dative').find((k) => lowerAt(doc, k) === 'to');
  return to === undefined ? undefined : kids(doc, to, 'pobj')[0];
}

/** X of "according to X". */
export function accordingTo(doc: Doc, according: number): number | undefined {
  const to = kids(doc, according, 'prep', 'pcomp').find((k) => lowerAt(doc, k) === 'to') ?? according + 1;
  return textAt(doc, to).toLowerCase() === 'to' ? kids(doc, to, 'pobj')[0] : undefined;
}
