import { at, hasKid, hasTo, isPunct, kids, lemmaAt, lowerAt, subtree } from '../syntax/index.js';
import type { Workspace } from './workspace.js';

/** Nouns that say nothing without what they contain: "the claim that China operates the waterway", "the decision to close the embassy". */
const CONTAINERS = new Set(
  `claim suggestion statement review decision idea demand allegation accusation assertion belief argument threat promise pledge vow call request offer
  proposal plan bid effort attempt refusal order ruling warning fear hope concern conclusion report rumour rumor notion possibility assurance evidence
  announcement admission confession denial complaint commitment agreement deal intention willingness desire doubt speculation theory prediction
  permission motion invitation appeal resolution verdict finding`.split(/\s+/u),
);
/** "a statement saying that …": participles that only open the content. */
const OPENERS = new Set(['say', 'claim', 'allege', 'declare', 'suggest', 'warn', 'demand', 'call', 'announce']);
/** Words of noun and content together; a longer content loses what hangs on its verb behind the object, else it is left out. */
const LONGEST = 10;
const LOOSE = new Set(['advcl', 'npadvmod', 'prep', 'advmod', 'conj', 'cc', 'dep', 'parataxis', 'appos']);
const TIMES = new Set(['DATE', 'TIME']);

/**
 * The description with the clause that its noun contains, if that stands directly behind it and is short: `that` with its clause, or an infinitive.
 * Gives `tokens` themselves where there is none.
 */
export function withContent(ws: Workspace, tokens: readonly number[], head: number): readonly number[] {
  const { doc } = ws;
  const inOrderTo = lemmaAt(doc, head) === 'order' && lowerAt(doc, head - 1) === 'in';
  if (!CONTAINERS.has(lemmaAt(doc, head)) || inOrderTo) return tokens;
  const end = (tokens.at(-1) ?? head) + 1;
  const verb = kids(doc, head, 'acl', 'ccomp').find((k) => k > head && opens(ws, k));
  if (verb === undefined) return tokens;
  const whole = ended(ws, withoutTimes(ws, subtree(doc, verb)));
  const loose = kids(doc, verb).filter((k) => k > verb && (LOOSE.has(at(doc, k).dep) || isPunct(doc, k)));
  const gone = new Set(loose.flatMap((k) => subtree(doc, k)));
  // "the decision not to push ahead with …": without an object the verb alone says something else
  const core = hasKid(doc, verb, 'dobj')
    ? [
        ended(
          ws,
          whole.filter((k) => !gone.has(k)),
        ),
      ]
    : [];
  for (const clause of [whole, ...core]) {
    const all = [...tokens, ...clause];
    const isPhrase = clause[0] === end && clause.every((k, n) => k === end + n) && clause.includes(verb);
    if (isPhrase && clause.length > 1 && all.filter((k) => !isPunct(doc, k)).length <= LONGEST) return all;
  }
  return tokens;
}

function opens(ws: Workspace, verb: number): boolean {
  const { doc } = ws;
  if (kids(doc, verb, 'mark').some((k) => lowerAt(doc, k) === 'that') || hasTo(doc, verb)) return true;
  return at(doc, verb).tag === 'VBG' && OPENERS.has(lemmaAt(doc, verb));
}

/** Without "on Monday" at its end. */
function withoutTimes(ws: Workspace, clause: readonly number[]): readonly number[] {
  const { doc } = ws;
  const times = new Set(
    clause
      .filter((k) => at(doc, k).dep === 'prep' && kids(doc, k, 'pobj').some((o) => TIMES.has(at(doc, o).entityType)))
      .flatMap((k) => subtree(doc, k)),
  );
  let end = clause.length;
  while (end > 0 && times.has(clause[end - 1]!)) end--;
  return clause.slice(0, end);
}

/** Without punctuation at its end. */
function ended(ws: Workspace, clause: readonly number[]): readonly number[] {
  let end = clause.length;
  while (end > 0 && isPunct(ws.doc, clause[end - 1]!)) end--;
  return clause.slice(0, end);
}
