import type { Doc } from '../doc.js';
import { at, hasKid, isVerbal, kids, lemmaAt, leftEdge, lowerAt, range, subtree, textAt } from '../syntax/index.js';
import { asidesOf, indirect } from './content.js';
import { type Speaker, speakerBy } from './speech.js';
import type { Quotation } from './types.js';

/** Verbs with which a sentence ends or which stand in an as-clause: "…, officials said.", "as Weber noted, …". */
const TAILS = new Set(
  'say tell add report note warn state announce claim argue explain write confirm caution insist suggest admit acknowledge observe point predict recall tweet put'.split(
    ' ',
  ),
);

/**
 * Reports that the parser does not hang together with what they report: "Ten men fled and two were shot, police said." with the verb below the
 * last clause, and "As Weber noted, the road is closed." All of the sentence, or of the clause that the as-clause hangs on, is what is said.
 */
export function tailReport(doc: Doc, verb: number, quoted: (token: number) => boolean): Quotation | undefined {
  const { tag, dep } = at(doc, verb);
  if (!TAILS.has(lemmaAt(doc, verb)) || !['VBD', 'VBZ', 'VBP'].includes(tag) || quoted(verb) || dep === 'relcl')
    return undefined;
  if (kids(doc, verb, 'ccomp', 'xcomp').length > 0) return undefined;
  const objects = kids(doc, verb, 'dobj').filter((k) => k > verb);
  const sentence = doc.sentences[at(doc, verb).sentence]!;
  const mark = kids(doc, verb, 'mark', 'advmod').find((k) => k < verb && lowerAt(doc, k) === 'as');
  if (dep === 'advcl' && mark !== undefined) {
    const speaker = asClause(doc, verb);
    if (speaker === undefined) return undefined;
    const own = ownOf(doc, verb);
    const content = subtree(doc, at(doc, verb).head).filter((k) => k < own[0] || k >= own[1]);
    return indirect(doc, content, speaker, [own]);
  }
  if (mark !== undefined || lemmaAt(doc, verb) === 'put') return undefined;
  const speaker = speakerBy(doc, verb, 'tail');
  if (speaker === undefined || objects.some((k) => k !== speaker.speaker && k !== speaker.addressee)) return undefined;
  if (dep === 'parataxis' && at(doc, verb).head > verb) {
    const own = subtree(doc, verb);
    const between: readonly [number, number] = [own[0] ?? verb, (own.at(-1) ?? verb) + 1];
    return indirect(
      doc,
      subtree(doc, at(doc, verb).head).filter((k) => !own.includes(k)),
      speaker,
      [between],
    );
  }
  const first = Math.min(verb, leftEdge(doc, speaker.speaker));
  const comma = /^["”]$|^''$/u.test(textAt(doc, first - 1)) ? first - 2 : first - 1;
  if (textAt(doc, comma) !== ',') return undefined;
  // behind the verb only whom, where and when
  const rest = range(Math.max(verb, speaker.speaker) + 1, sentence.endToken);
  if (
    rest.some(
      (k) => isVerbal(doc, k) && ['VBD', 'VBZ', 'VBP', 'MD'].includes(at(doc, k).tag) && at(doc, k).dep !== 'relcl',
    )
  )
    return undefined;
  const content = range(sentence.firstToken, comma);
  // 'Prices rose "beyond reason", he said': the outlet's sentence with a fragment in it
  if (!content.some((k) => isVerbal(doc, k) && !quoted(k) && hasKid(doc, k, 'nsubj', 'nsubjpass', 'expl')))
    return undefined;
  const root =
    content.find((k) => isVerbal(doc, k) && !content.includes(at(doc, k).head)) ??
    content.find((k) => at(doc, k).head === k);
  return indirect(doc, content, speaker, root === undefined ? [] : asidesOf(doc, root));
}

/** Who speaks in an as-clause: "As Weber noted, …", "…, as Weber told the BBC, …". */
export function asClause(doc: Doc, verb: number): Speaker | undefined {
  const { dep, tag, sentence } = at(doc, verb);
  const finite = ['VBD', 'VBZ', 'VBP'].includes(tag) && dep === 'advcl' && TAILS.has(lemmaAt(doc, verb));
  const isAs = kids(doc, verb, 'mark', 'advmod').some((k) => k < verb && lowerAt(doc, k) === 'as');
  if (!finite || !isAs || hasKid(doc, verb, 'ccomp', 'xcomp') || !hasKid(doc, verb, 'nsubj')) return undefined;
  const objects = kids(doc, verb, 'dobj').filter((k) => k > verb);
  const told = lemmaAt(doc, verb) === 'tell' && objects.length === 1 && isHearer(doc, objects[0]!);
  if (objects.length > 0 && !told) return undefined;
  // "it has not hurt anybody as critics say" compares
  const [first] = ownOf(doc, verb);
  const start = doc.sentences[sentence]!.firstToken;
  const apart = first === start || [first, first - 1].some((k) => /^[,(—–-]$/u.test(textAt(doc, k)));
  return apart ? speakerBy(doc, verb, 'as-clause') : undefined;
}

function ownOf(doc: Doc, verb: number): readonly [number, number] {
  return [leftEdge(doc, verb), lastOf(doc, verb) + 1];
}

const HEARERS = new Set(
  'reporter journalist press media newspaper station magazine agency court judge parliament lawmaker crowd'.split(' '),
);

/** Somebody told, not something: "told Reuters", "told reporters", "told me". */
function isHearer(doc: Doc, noun: number): boolean {
  const { entityType, tag } = at(doc, noun);
  return ['PERSON', 'ORG'].includes(entityType) || tag === 'PRP' || tag === 'NNP' || HEARERS.has(lemmaAt(doc, noun));
}

/**
 * "Weber has said although he did not like the plan, he would support it": the parser takes the report for a clause in front of what is reported.
 * All behind the verb is what is said.
 */
export function headReport(doc: Doc, verb: number, quoted: (token: number) => boolean): Quotation | undefined {
  const { dep, head } = at(doc, verb);
  if (!TAILS.has(lemmaAt(doc, verb)) || quoted(verb) || dep !== 'ccomp' || head < verb || at(doc, head).dep !== 'ROOT')
    return undefined;
  if (hasKid(doc, verb, 'ccomp', 'dobj', 'mark') || !hasKid(doc, head, 'nsubj', 'nsubjpass')) return undefined;
  const [subject] = kids(doc, verb, 'nsubj');
  const speaker = subject === undefined ? undefined : speakerBy(doc, verb, 'head');
  if (speaker === undefined || textAt(doc, verb + 1) === ',' || textAt(doc, leftEdge(doc, subject!) - 1) === ',')
    return undefined;
  const sentence = doc.sentences[at(doc, verb).sentence]!;
  const tokens = range(verb + 1, sentence.endToken);
  return tokens.some((k) => quoted(k)) ? undefined : indirect(doc, tokens, speaker);
}

function lastOf(doc: Doc, i: number): number {
  return kids(doc, i).reduce((last, k) => Math.max(last, lastOf(doc, k)), i);
}
