import { at, lowerAt } from '../../syntax/index.js';
import type { Draft, Workspace } from '../workspace.js';

type Features = Pick<Draft, 'number' | 'gender' | 'person'>;

const one = (gender: Draft['gender']): Features => ({
  number: 'one',
  person: 3,
  ...(gender === undefined ? {} : { gender }),
});
const PRONOUNS: ReadonlyMap<string, Features> = new Map<string, Features>([
  ...'he him his himself'.split(' ').map((word): [string, Features] => [word, one('male')]),
  ...'she her hers herself'.split(' ').map((word): [string, Features] => [word, one('female')]),
  ...'it its itself'.split(' ').map((word): [string, Features] => [word, one('thing')]),
  ...'they them their theirs themselves'
    .split(' ')
    .map((word): [string, Features] => [word, { number: 'many', person: 3 }]),
  ...'i me my mine myself'.split(' ').map((word): [string, Features] => [word, { number: 'one', person: 1 }]),
  ...'we us our ours ourselves'.split(' ').map((word): [string, Features] => [word, { number: 'many', person: 1 }]),
]);

/** Finds personal pronouns, and "both" and "two" that stand for two things named before. "US" is no pronoun. */
export function findPronouns(ws: Workspace): void {
  const { doc } = ws;
  for (const { i, text, pos, tag, dep } of doc.tokens) {
    if (ws.at.has(i) && ws.at.get(i)?.kind !== 'nominal') continue;
    if (['headline', 'dateline'].includes(ws.kindOf[i]!)) continue;
    const word = lowerAt(doc, i);
    const features = PRONOUNS.get(word);
    const personal = features !== undefined && (pos === 'PRON' || tag === 'PRP' || tag === 'PRP$') && text !== 'US';
    const pair =
      (word === 'both' || word === 'two') && ['nsubj', 'nsubjpass', 'dobj', 'pobj'].includes(dep) && bare(ws, i);
    if (!personal && !pair) continue;
    const draft = pronoun(ws, i, personal ? features : { number: 'many', person: 3 });
    if (pair) draft.pair = true;
    ws.pronouns.push(draft);
    ws.at.set(i, draft);
  }
}

function bare(ws: Workspace, i: number): boolean {
  const taken = ws.at.get(i);
  return taken === undefined && !(ws.doc.children[i] ?? []).some((k) => k > i && at(ws.doc, k).dep === 'prep');
}

function pronoun(ws: Workspace, i: number, features: Features): Draft {
  const token = at(ws.doc, i);
  const { gender, person, number } = features;
  const animate =
    gender === 'thing' ? false : gender !== undefined || (person === 1 && number === 'one') ? true : undefined;
  return {
    kind: 'pronoun',
    first: i,
    end: i + 1,
    head: i,
    phraseFirst: i,
    phraseEnd: i + 1,
    sentence: token.sentence,
    text: token.text,
    key: token.text.toLowerCase(),
    words: [],
    why: '',
    ...features,
    ...(animate === undefined ? {} : { animate }),
  };
}
