import type { Doc } from '../doc.js';
import { antecedent, at, hasTo, isPassive, isVerbal, kids, lemmaAt, lowerAt, range, subtree } from '../syntax/index.js';
import { asidesOf, indirect } from './content.js';
import { accordingTo, type Speaker, speakerBy } from './speech.js';
import { headlineReport } from './headlines.js';
import { headReport, tailReport } from './tails.js';
import type { Quotation } from './types.js';
import {
  DEMANDING,
  DEMANDING_FOR,
  DEMANDING_OBJECT,
  isReport,
  ISSUING,
  OWNING_UP,
  PROMISING,
  REPROACHING,
  SAYING_NOUNS,
} from './verbs.js';

/**
 * Indirect speech, what somebody says, holds, wants or reproaches in the outlet's words:
 *
 * - "X said that …", "…, X said", "X fears that …", "a poll found that …"
 * - "according to X, …", in front, behind, between
 * - "accused Y of …", "praised Y for …", "urged Y to …", "called for …", "denies having …", "claimed to have …"
 * - in headlines "X: …"
 * - "X's claim that …", "a warning by X that …"
 *
 * @param quoted is the token between quotation marks? A content whose head is, is direct speech already
 */
export function indirectQuotations(doc: Doc, quoted: (token: number) => boolean): readonly Quotation[] {
  const out: (Quotation | undefined)[] = [];
  for (const { i, sentence } of doc.tokens) {
    if (doc.sentences[sentence]?.kind === 'headline' && lowerAt(doc, i) !== 'according') continue;
    if (isVerbal(doc, i)) out.push(...ofVerb(doc, i, quoted));
    else if (lowerAt(doc, i) === 'according') out.push(reportedBy(doc, i));
    else if (SAYING_NOUNS.has(lemmaAt(doc, i))) out.push(...ofNoun(doc, i));
    if (isVerbal(doc, i) && lowerAt(doc, i) === 'according') out.push(reportedBy(doc, i));
  }
  for (const sentence of doc.sentences) out.push(headlineReport(doc, sentence));
  return out.flatMap((one) => one ?? []).filter((one) => !isFirstPerson(doc, one, quoted));
}

/** "I think …" in a quotation: its speaker is I. */
function isFirstPerson(doc: Doc, { speaker }: Quotation, quoted: (token: number) => boolean): boolean {
  return (
    speaker !== undefined &&
    ['i', 'we', 'you', 'me', 'us'].includes(lowerAt(doc, speaker)) &&
    (quoted(speaker) || lowerAt(doc, speaker) === 'you')
  );
}

function ofVerb(doc: Doc, verb: number, quoted: (token: number) => boolean): readonly (Quotation | undefined)[] {
  const out: (Quotation | undefined)[] = [];
  const lemma = lemmaAt(doc, verb);
  if (isReport(doc, verb))
    out.push(saidBy(doc, verb, quoted) ?? tailReport(doc, verb, quoted) ?? headReport(doc, verb, quoted));
  const wants = PROMISING.has(lemma) || DEMANDING.has(lemma) || DEMANDING_FOR.has(lemma) || DEMANDING_OBJECT.has(lemma);
  if (!wants && !REPROACHING.has(lemma) && !OWNING_UP.has(lemma)) return out;
  const who = speakerBy(doc, verb, 'demand');
  if (who === undefined) return out;
  const add = (head: number, why: string): void => {
    out.push(indirect(doc, subtree(doc, head), { ...who, why }, asidesOf(doc, head)));
  };
  if (REPROACHING.has(lemma)) for (const c of complaints(doc, verb)) add(c, 'reproach');
  if (DEMANDING.has(lemma)) for (const c of wanted(doc, verb)) add(c, 'demand');
  if (DEMANDING_OBJECT.has(lemma)) for (const c of kids(doc, verb, 'dobj')) add(c, 'demand');
  if (DEMANDING_FOR.has(lemma)) {
    for (const p of kids(doc, verb, 'prep').filter((k) => lowerAt(doc, k) === 'for')) add(p, 'demand');
  }
  if (PROMISING.has(lemma)) for (const c of kids(doc, verb, 'xcomp').filter((k) => hasTo(doc, k))) add(c, 'promise');
  if (['warn', 'advise', 'caution', 'argue'].includes(lemma)) {
    for (const p of kids(doc, verb, 'prep').filter((k) => lowerAt(doc, k) === 'against')) add(p, 'demand');
  }
  if (OWNING_UP.has(lemma)) {
    for (const c of kids(doc, verb, 'xcomp')) if (at(doc, c).tag === 'VBG' || hasTo(doc, c)) add(c, 'owning-up');
  }
  return out;
}

/** The phrases with "of", "for", "over" of a verb of blame; on its object where the parser hung them there. */
function complaints(doc: Doc, verb: number): readonly number[] {
  const object = kids(doc, verb, 'dobj', 'nsubjpass');
  return [verb, ...object]
    .flatMap((k) => kids(doc, k, 'prep'))
    .filter(
      (p) =>
        p > verb &&
        (['for', 'over'].includes(lowerAt(doc, p)) ||
          (['of', 'with'].includes(lowerAt(doc, p)) && kids(doc, p, 'pcomp').length > 0) ||
          (lowerAt(doc, p) === 'of' && at(doc, p).head === verb)),
    );
}

/** "urged Y to go", "called on Y to go", "wants Y to go". */
function wanted(doc: Doc, verb: number): readonly number[] {
  const addressed =
    isPassive(doc, verb) ||
    kids(doc, verb, 'dobj', 'dative').length > 0 ||
    kids(doc, verb, 'prep').some((p) => ['on', 'upon', 'to', 'with', 'for'].includes(lowerAt(doc, p)));
  return kids(doc, verb, 'xcomp', 'ccomp', 'advcl').filter(
    (c) =>
      c > verb &&
      hasTo(doc, c) &&
      (addressed || kids(doc, c, 'nsubj', 'nsubjpass').length > 0) &&
      at(doc, c).dep !== (addressed && lemmaAt(doc, verb) !== 'appeal' && lemmaAt(doc, verb) !== 'call' ? 'advcl' : ''),
  );
}

/** "claims in a video made by rebels that she fled": the parser takes what is said for a relative clause of the noun before it. */
function tornOff(doc: Doc, verb: number): number | undefined {
  const finite = ['VBD', 'VBZ', 'VBP'].includes(at(doc, verb).tag) || kids(doc, verb, 'aux').length > 0;
  if (!finite || kids(doc, verb, 'dobj', 'xcomp').length > 0) return undefined;
  return kids(doc, verb, 'prep')
    .filter((p) => p > verb)
    .flatMap((p) => subtree(doc, p))
    .find((k) => {
      if (at(doc, k).dep !== 'relcl') return false;
      const [first = k] = subtree(doc, k);
      return (
        lowerAt(doc, first) === 'that' &&
        PERSONS.has(lowerAt(doc, first + 1)) &&
        kids(doc, k, 'nsubj', 'nsubjpass').includes(first + 1)
      );
    });
}

const PERSONS = new Set(['he', 'she', 'it', 'they', 'we', 'i']);

/** These have whom they tell for an object. */
const ADDRESSING = new Set('tell ask warn remind assure inform advise notify convince promise show write'.split(' '));

const REASONS = new Set(['because', 'since', 'if', 'unless', 'although', 'though', 'so']);

function saidBy(doc: Doc, verb: number, quoted: (token: number) => boolean): Quotation | undefined {
  const contents = kids(doc, verb, 'ccomp');
  const content = contents.find((k) => k > verb) ?? contents[0] ?? tornOff(doc, verb);
  if (content === undefined) return undefined;
  // "declared victory in the city that …": the parser takes a relative clause for what is declared
  if (kids(doc, verb, 'dobj').some((k) => k > verb && k < content) && !ADDRESSING.has(lemmaAt(doc, verb)))
    return undefined;
  const speaker = speakerBy(doc, verb, 'complement');
  if (speaker === undefined || speaker.speaker === content) return undefined;
  const reporter = new Set(subtree(doc, content).includes(speaker.speaker) ? subtree(doc, speaker.speaker) : []);
  const clause = subtree(doc, content).filter((k) => k !== verb && !reporter.has(k));
  const before = clause.filter((k) => k < verb);
  const behind = clause.filter((k) => k > verb);
  // "X, Y said, is Z" has the verb between; "Y said X" may hang a word of its own in front of Y into the clause
  const between = content > verb && kids(doc, content, 'nsubj', 'nsubjpass').some((k) => k < verb);
  const side = between ? [...before, ...behind] : content > verb ? behind : before;
  const tokens = side.filter((k) => !(k === side[0] && lowerAt(doc, k) === 'that') && k !== speaker.speaker);
  const [first] = tokens;
  if (first === undefined || (quoted(content) && quoted(first) && !quoted(verb))) return undefined;
  if (content < verb && !between) {
    // what stands before "…, X said." is said from the beginning of the sentence on
    const { firstToken } = doc.sentences[at(doc, verb).sentence]!;
    const lead = range(firstToken, first).every(
      (k) => at(doc, k).head === verb || tokens.includes(at(doc, k).head) || !isVerbal(doc, k),
    );
    return indirect(doc, lead ? [...range(firstToken, first), ...tokens] : tokens, speaker, asidesOf(doc, content));
  }
  // "said he is glad because …": a reason that the parser hangs on the report is a part of what is said
  const reasons = kids(doc, verb, 'advcl').filter(
    (k) => k > content && kids(doc, k, 'mark').some((m) => REASONS.has(lowerAt(doc, m))),
  );
  const report = between ? [[Math.min(verb, speaker.speaker), Math.max(verb, speaker.speaker) + 1] as const] : [];
  return indirect(doc, [...tokens, ...reasons.flatMap((k) => subtree(doc, k))], speaker, [
    ...asidesOf(doc, content),
    ...report,
  ]);
}

/** "according to X": at either end of its sentence it holds for the whole, else for the clause that it hangs on. */
function reportedBy(doc: Doc, according: number): Quotation | undefined {
  const source = accordingTo(doc, according);
  if (source === undefined) return undefined;
  const phrase = subtree(doc, according);
  const sentence = doc.sentences[at(doc, according).sentence]!;
  const isEdge = (k: number): boolean => !/[\p{L}\p{N}]/u.test(doc.tokens[k]?.text ?? '');
  const atEnd = range((phrase.at(-1) ?? according) + 1, sentence.endToken).every(isEdge);
  const atStart = range(sentence.firstToken, according).every(isEdge);
  let head = at(doc, according).head;
  for (let depth = 0; depth < 8; depth++) {
    const { dep, head: up } = at(doc, head);
    if (up === head || isBoundary(doc, head, dep, atEnd || atStart)) break;
    head = up;
  }
  const own = new Set(phrase);
  return indirect(
    doc,
    subtree(doc, head).filter((k) => !own.has(k)),
    { speaker: source, verb: according, why: 'according-to' },
    [[phrase[0] ?? according, (phrase.at(-1) ?? according) + 1], ...asidesOf(doc, head)],
  );
}

/** Does "according to X" inside this clause speak for this clause only? */
function isBoundary(doc: Doc, head: number, dep: string, edge: boolean): boolean {
  if (!isVerbal(doc, head)) return false;
  if (dep === 'ccomp' && isReport(doc, at(doc, head).head)) return true;
  if (dep === 'conj' || dep === 'parataxis') return kids(doc, head, 'nsubj', 'nsubjpass').length > 0;
  return !edge && ['relcl', 'advcl', 'ccomp'].includes(dep);
}

/** "X's claim that …", "a warning by X that …", "issued a call for …". */
function ofNoun(doc: Doc, noun: number): readonly (Quotation | undefined)[] {
  const { dep, head: above } = at(doc, noun);
  const wants = WANTS.has(lemmaAt(doc, noun));
  const isFor = (c: number): boolean => kids(doc, c, 'mark').some((k) => lowerAt(doc, k) === 'for');
  // "issued a call for Y to go", also where the parser hangs the clause on the verb
  const below = [
    ...kids(doc, noun, 'acl', 'ccomp', 'advcl'),
    ...(dep === 'dobj' && wants ? kids(doc, above, 'advcl').filter(isFor) : []),
  ];
  const clauses = below.filter(
    (c) =>
      kids(doc, c, 'mark').some((k) => lowerAt(doc, k) === 'that') ||
      (hasTo(doc, c) && kids(doc, c, 'nsubj', 'nsubjpass').length > 0),
  );
  const phrases = wants ? kids(doc, noun, 'prep').filter((p) => lowerAt(doc, p) === 'for') : [];
  // "the fear among officials is that …"
  const equated =
    dep === 'nsubj' && lemmaAt(doc, above) === 'be' ? kids(doc, above, 'ccomp').filter((c) => c > above) : [];
  const heads = [...clauses, ...phrases, ...equated];
  const speaker = heads.length === 0 ? undefined : makerOf(doc, noun, equated.length > 0);
  if (speaker === undefined) return [];
  return heads.map((c) =>
    indirect(
      doc,
      subtree(doc, c).filter((k) => lowerAt(doc, k) !== 'that' || at(doc, k).dep !== 'mark'),
      speaker,
      asidesOf(doc, c),
    ),
  );
}

const WANTS = new Set(['call', 'demand', 'appeal', 'request', 'plea']);

function makerOf(doc: Doc, noun: number, equated: boolean): Speaker | undefined {
  const why = 'noun-of-speech';
  const owner = kids(doc, noun, 'poss')[0];
  if (owner !== undefined) return { speaker: owner, why };
  const sources = equated ? ['by', 'from', 'among', 'of'] : ['by', 'from', 'among'];
  const by = kids(doc, noun, 'prep').find((p) => sources.includes(lowerAt(doc, p)));
  const author = by === undefined ? undefined : kids(doc, by, 'pobj')[0];
  if (author !== undefined) return { speaker: antecedent(doc, author) ?? author, why };
  const { dep, head } = at(doc, noun);
  return dep === 'dobj' && ISSUING.has(lemmaAt(doc, head)) ? speakerBy(doc, head, why) : undefined;
}
