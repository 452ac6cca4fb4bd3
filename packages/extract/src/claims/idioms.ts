import type { Doc } from '../doc.js';
import { kids, lemmaAt, objects } from '../syntax/index.js';
import type { VerbMatch } from './match-verb.js';

/**
 * Objects that make a saying of their verb: who forces his way in forces nobody, what takes hold holds nothing, who opens fire opens no
 * thing, who contributes to a report pays for nothing. A trigger that would take such an object for its own does not fire.
 */
const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    force: 'way path smile hand',
    fight: 'way tear',
    push: 'way boundary limit envelope',
    make: 'way sense sure progress headway difference point',
    take: 'hold place part toll advantage care time turn root shape effect note heart aim stock step action opportunity look issue',
    open: 'fire door eye',
    hold: 'fire breath sway ground court hand',
    cease: 'fire',
    strike: 'deal agreement balance bargain chord note tone pose accord pact compromise match',
    hit: 'road street headline mark snag note high low target peak',
    pay: 'attention price heed',
    play: 'role part time',
    run: 'risk course',
    raise: 'hand eyebrow voice',
    lose: 'ground time way face',
    break: 'news ground silence record ice',
    draw: 'line conclusion breath blood',
    fire: 'shot bullet round warning',
    contribute: 'report story article',
    meet: 'demise end need demand target goal deadline standard requirement expectation challenge fate',
    carry: 'weight',
    claim: 'victory',
    follow: 'suit',
    win: 'right',
    bear: 'fruit brunt',
    set: 'tone example foot sail stage',
    execute: 'plan order strategy',
    kill: 'time',
    stage: 'coup putsch mutiny uprising revolt rebellion insurrection attack raid assault ambush comeback walkout',
    beat: 'retreat',
    back: 'claim',
    name: 'price',
    leave: 'office mark room place',
    visit: 'site website page',
    use: 'acronym name word term phrase expression language nickname slur occasion opportunity time',
  }).map(([verb, nouns]) => [verb, new Set(nouns.split(' '))]),
);

/** Is what the match takes for its object part of a saying with its verb? */
export function endsInIdiom(doc: Doc, v: number, match: VerbMatch): boolean {
  const nouns = IDIOMS.get(lemmaAt(doc, v));
  if (nouns === undefined || match.trigger.length > 2) return false;
  const held = match.tokens.length > 1 ? match.places.flat() : objects(doc, v);
  return held.some((o) => nouns.has(lemmaAt(doc, o)) || isQuotedWord(doc, o, nouns));
}

/** "the term apartheid": a word by which something is called. */
function isQuotedWord(doc: Doc, o: number, nouns: ReadonlySet<string>): boolean {
  return kids(doc, o, 'compound', 'nmod', 'amod').some(
    (k) => nouns.has(lemmaAt(doc, k)) && /^(?:word|term|phrase|expression|slur|acronym)$/.test(lemmaAt(doc, k)),
  );
}
