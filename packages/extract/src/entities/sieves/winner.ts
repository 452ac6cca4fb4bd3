import { at, lemmaAt } from '../../syntax/index.js';
import { AWARD_NOUNS } from '../../gazetteer/words.js';
import { doersOf } from '../pronouns/control.js';
import type { Cluster, Draft, Workspace } from '../workspace.js';

const WINS = new Set('win take claim earn receive bag collect get'.split(' '));

/** Who wins it, of a medal or prize that is won where it is described: "Spain won the gold medal". */
export function winnerOf(ws: Workspace, nominal: Draft): Cluster | undefined {
  const { dep, head } = at(ws.doc, nominal.head);
  if (!AWARD_NOUNS.has(nominal.key) || dep !== 'dobj' || !WINS.has(lemmaAt(ws.doc, head))) return undefined;
  const winners = doersOf(ws, head);
  return winners.length === 1 ? ws.at.get(winners[0]!)?.cluster : undefined;
}

/** "France won the gold medal in Rome. Spain won the gold medal in Paris": medals that different parties win are two. */
export function areWonByOthers(ws: Workspace, nominal: Draft, thing: Draft): boolean {
  const winner = winnerOf(ws, nominal);
  if (winner === undefined) return false;
  return [thing, ...(thing.cluster?.tally.descriptions.values() ?? [])].some((other) => {
    const its = winnerOf(ws, other);
    return its !== undefined && its !== winner;
  });
}
