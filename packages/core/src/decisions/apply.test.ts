import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pinOf, randomDecisions } from '../../test/random-decisions.js';
import { randomGraph } from '../../test/random-graph.js';
import { EMPTY_GRAPH, merge } from '../graph.js';
import { claimId, relationKey } from '../ids.js';
import { problems } from '../problems.js';
import { relationsOf } from '../relations.js';
import type { Claim, EntityId, KnowledgeGraph } from '../types.js';
import { anchorOf } from './anchor.js';
import { applyDecisions, idleDecisions } from './apply.js';
import { makeDecision } from './make.js';
import { decisionProblems } from './problems.js';
import type { Decision, Undecided } from './types.js';

/** What a graph's articles say, one graph an article. */
function parts(graph: KnowledgeGraph): readonly KnowledgeGraph[] {
  return graph.articles.map((article) => {
    const claims = graph.claims.filter((claim) => claim.article === article.id);
    const mentions = graph.mentions.filter((mention) => mention.article === article.id);
    const used = new Set<string>(mentions.map(({ entity }) => entity));
    for (const claim of claims) for (const id of [claim.subject, claim.object, claim.speaker]) if (id) used.add(id);
    // Each article has its own idea of names and types.
    const entities = graph.entities
      .filter(({ id }) => used.has(id))
      .map((entity, n) => {
        const name = `${entity.name} ${article.id.slice(-1 - (n % 3))}`;
        return { ...entity, name, names: [entity.name, name].sort(), named: (article.text.length + n) % 2 === 0 };
      });
    return merge({ articles: [article], entities, mentions, claims });
  });
}

const decided = randomGraph().chain((graph) =>
  fc.record({ graph: fc.constant(graph), decisions: randomDecisions(graph) }),
);

describe('applyDecisions', () => {
  it('gives a sound graph, whatever was decided about whatever', () => {
    fc.assert(
      fc.property(decided, randomGraph(), ({ graph, decisions }, other) => {
        expect(decisions.flatMap(decisionProblems)).toEqual([]);
        expect(problems(applyDecisions(graph, decisions))).toEqual([]);
        expect(problems(applyDecisions(other, decisions))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('comes to the same whether articles are merged before or after', () => {
    fc.assert(
      fc.property(decided, ({ graph, decisions }) => {
        const apart = parts(graph);
        const before = applyDecisions(merge(...apart), decisions);
        const after = merge(...apart.map((part) => applyDecisions(part, decisions)));
        expect(JSON.stringify(after)).toBe(JSON.stringify(before));
        const half = apart.slice(0, 2);
        const rest = apart.slice(2);
        const mixed = merge(applyDecisions(merge(...rest), decisions), applyDecisions(merge(...half), decisions));
        expect(JSON.stringify(mixed)).toBe(JSON.stringify(before));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same decisions idle in all articles together as in each of them', () => {
    fc.assert(
      fc.property(decided, ({ graph, decisions }) => {
        const idle = [...idleDecisions(graph, decisions).keys()];
        const everywhere = parts(graph).map((part) => idleDecisions(part, decisions));
        expect(idle.sort()).toEqual(
          [...new Set(decisions.map(({ id }) => id))].filter((id) => everywhere.every((one) => one.has(id))).sort(),
        );
      }),
    );
  });

  it('does not mind the order of the list, repetitions or the order of fields', () => {
    fc.assert(
      fc.property(decided, ({ graph, decisions }) => {
        const shuffled = [...decisions, ...decisions].reverse();
        expect(JSON.stringify(applyDecisions(graph, shuffled))).toBe(JSON.stringify(applyDecisions(graph, decisions)));
        for (const decision of decisions) {
          const turned = Object.fromEntries(Object.entries(decision).reverse()) as unknown as Decision;
          expect(JSON.stringify(makeDecision(turned))).toBe(JSON.stringify(decision));
        }
      }),
    );
  });

  it('never changes the graph that it was given, and without decisions gives it back', () => {
    fc.assert(
      fc.property(decided, ({ graph, decisions }) => {
        const before = JSON.stringify(graph);
        applyDecisions(graph, decisions);
        expect(JSON.stringify(graph)).toBe(before);
        expect(applyDecisions(graph, [])).toBe(graph);
      }),
    );
  });
});

const graphOf = (...sayings: readonly (readonly [string, string, string])[]): KnowledgeGraph => {
  const text = sayings.map((words) => `${words.join(' ')}.`).join(' ');
  const article = { id: 'article:1' as never, text, language: 'en' };
  let at = 0;
  const claims = sayings.map(([subject, predicate, object]): Claim => {
    const start = at;
    at += subject.length + predicate.length + object.length + 4;
    const verb = start + subject.length + 1;
    const claim = {
      article: article.id,
      sentence: { start, end: at - 1 },
      subject: `person:${subject.toLowerCase()}` as EntityId,
      predicate: predicate.toUpperCase(),
      object: `person:${object.toLowerCase()}` as EntityId,
      subjectSpan: { start, end: start + subject.length },
      trigger: { start: verb, end: verb + predicate.length },
      objectSpan: { start: verb + predicate.length + 1, end: at - 2 },
      polarity: 'affirmed',
      modality: 'asserted',
      qualifiers: [],
      confidence: 0.5,
      producer: 'test/1',
      rules: [],
    } as const;
    return { id: claimId(claim), ...claim };
  });
  const names = [...new Set(sayings.flatMap(([subject, , object]) => [subject, object]))];
  const entities = names.map((name) => ({
    id: `person:${name.toLowerCase()}` as EntityId,
    type: 'Person' as const,
    name,
    names: [name],
    named: true,
  }));
  const mentions = claims.flatMap((claim) => [
    { article: article.id, entity: claim.subject, span: claim.subjectSpan, kind: 'name' as const },
    { article: article.id, entity: claim.object as EntityId, span: claim.objectSpan, kind: 'name' as const },
  ]);
  return merge({ articles: [article], entities, mentions, claims });
};

let moment = 100;
type Free<D> = D extends Undecided ? Omit<D, 'at' | 'by' | 'reason'> : never;
const made = (decision: Free<Undecided>): Decision =>
  makeDecision({ ...decision, at: `2025-03-01T10:00:00.${moment++}Z`, by: 'ann', reason: 'read it' } as Undecided);
const head = (name: string) => ({
  id: `person:${name.toLowerCase()}` as EntityId,
  type: 'Person' as const,
  name,
  named: true,
});
const is = (one: string, other: string): Decision => made({ kind: 'merge', entity: head(one).id, into: head(other) });
const anchor = (graph: KnowledgeGraph, n: number) => {
  const claim = claimOf(graph, n);
  return anchorOf(claim, graph.articles[0]!, graph.claims);
};
const claimOf = (graph: KnowledgeGraph, n: number): Claim =>
  [...graph.claims].sort((a, b) => a.sentence.start - b.sentence.start)[n]!;
const said = (graph: KnowledgeGraph): readonly string[] =>
  relationsOf(graph)
    .map(({ subject, predicate, object }) => `${subject.slice(7)} ${predicate} ${object.slice(7)}`)
    .sort();

describe('a merge', () => {
  const graph = graphOf(['Ann', 'meets', 'Bo'], ['Bo', 'hits', 'Cy'], ['Cy', 'likes', 'Ann']);

  it('makes one of two: claims, mentions and names', () => {
    const one = applyDecisions(graph, [is('Bo', 'Ann')]);
    expect(said(one)).toEqual(['ann HITS cy', 'ann MEETS ann', 'cy LIKES ann']);
    expect(one.entities.map(({ id, name, names }) => [id, name, names])).toEqual([
      ['person:ann', 'Ann', ['Ann', 'Bo']],
      ['person:cy', 'Cy', ['Cy']],
    ]);
    expect(one.mentions.filter(({ entity }) => entity === 'person:bo')).toEqual([]);
  });

  it('leads along chains and around circles to one end', () => {
    const chain = [is('Ann', 'Bo'), is('Bo', 'Cy')];
    expect(applyDecisions(graph, chain).entities.map(({ id, names }) => [id, names])).toEqual([
      ['person:cy', ['Ann', 'Bo', 'Cy']],
    ]);
    const circle = [...chain, is('Cy', 'Ann')];
    expect(applyDecisions(graph, circle).entities.map(({ id, name }) => [id, name])).toEqual([['person:ann', 'Ann']]);
    expect(JSON.stringify(applyDecisions(graph, chain.slice(0, 1)))).toBe(
      JSON.stringify(applyDecisions(graph, circle.slice(0, 1))),
    );
  });

  it('does not count for two that are kept apart, not even by a detour', () => {
    const apart = made({ kind: 'apart', entities: [head('Ann').id, head('Cy').id] });
    const decisions = [is('Ann', 'Bo'), is('Bo', 'Cy'), apart];
    expect(said(applyDecisions(graph, decisions))).toEqual(['bo HITS cy', 'bo MEETS bo', 'cy LIKES bo']);
    expect([...idleDecisions(graph, decisions)]).toEqual([[decisions[1]!.id, 'kept-apart']]);
  });
});

describe('a split', () => {
  const graph = graphOf(['Ann', 'meets', 'Bo'], ['Ann', 'hits', 'Cy']);

  it('gives one place of an article, or all of it, to another', () => {
    const at = claimOf(graph, 1);
    const split = (span?: Claim['sentence']): Decision =>
      made({
        kind: 'split',
        entity: head('Ann').id,
        places: [{ article: at.article, ...(span === undefined ? {} : { span }) }],
        into: { ...head('Anna'), type: 'Organization' },
      });
    const one = applyDecisions(graph, [split(at.subjectSpan)]);
    expect(said(one)).toEqual(['ann MEETS bo', 'anna HITS cy']);
    expect(one.entities.find(({ id }) => id === 'person:anna')).toEqual({
      ...head('Anna'),
      type: 'Organization',
      names: ['Ann', 'Anna'],
    });
    expect(said(applyDecisions(graph, [split()]))).toEqual(['anna HITS cy', 'anna MEETS bo']);
  });
});

describe('decisions about an entity', () => {
  const graph = graphOf(['Ann', 'meets', 'Bo'], ['Bo', 'says', 'Cy']);

  it('change what they name and nothing else', () => {
    const rename = made({
      kind: 'edit-entity',
      entity: head('Bo').id,
      set: { name: 'Robert', role: 'envoy', notCalled: ['Bo'], country: 'NO' },
    });
    const unsay = made({ kind: 'edit-entity', entity: head('Bo').id, set: { country: null } });
    const [, bo] = applyDecisions(graph, [rename, unsay]).entities;
    expect(bo).toEqual({
      id: 'person:bo',
      type: 'Person',
      name: 'Robert',
      names: ['Robert'],
      named: true,
      role: 'envoy',
    });
  });

  it('hold against what later articles say', () => {
    const pin = made({ kind: 'pin-entity', entity: head('Bo').id, name: 'Bo', type: 'Person' });
    const later = {
      ...EMPTY_GRAPH,
      entities: [{ ...head('Bo'), type: 'Group' as const, name: 'The Bo Group', names: ['The Bo Group'] }],
    };
    expect(applyDecisions(merge(graph, later), [pin]).entities.find(({ id }) => id === 'person:bo')).toMatchObject({
      name: 'Bo',
      type: 'Person',
      names: ['Bo', 'The Bo Group'],
    });
  });

  it('take one that is none out, with its claims and without making anybody else say them', () => {
    const claims = graph.claims.map((claim) => ({ ...claim, speaker: head('Cy').id }));
    const none = made({ kind: 'reject-entity', entity: head('Cy').id });
    expect(said(applyDecisions(graph, [none]))).toEqual(['ann MEETS bo']);
    expect(applyDecisions({ ...graph, claims }, [none]).claims).toEqual([]);
  });
});

describe('decisions about a claim', () => {
  const graph = graphOf(['Ann', 'meets', 'Bo'], ['Bo', 'hits', 'Cy']);
  const reject = made({ kind: 'reject-claim', claim: anchor(graph, 1) });

  it('edit, confirm and reject it, and say in its rules that they did', () => {
    const edit = made({
      kind: 'edit-claim',
      claim: anchor(graph, 0),
      set: { polarity: 'denied', speaker: head('Cy'), object: head('Dee') },
    });
    const confirm = made({ kind: 'confirm-claim', claim: anchor(graph, 0) });
    const [claim, ...others] = applyDecisions(graph, [edit, confirm, reject]).claims;
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ polarity: 'denied', speaker: 'person:cy', object: 'person:dee', confidence: 1 });
    expect(claim?.rules).toEqual([edit.id, confirm.id]);
  });

  it('find it again after an extraction that calls the act otherwise, or after words were put before it', () => {
    const renamed = {
      ...graph,
      claims: graph.claims.map((one, n) => ({
        ...one,
        id: `claim:${n}` as Claim['id'],
        predicate: `${one.predicate}_ON`,
      })),
    };
    expect(said(applyDecisions(renamed, [reject]))).toEqual(['ann MEETS_ON bo']);
    const shifted = graphOf(['Zoe', 'likes', 'Zed'], ['Ann', 'meets', 'Bo'], ['Bo', 'hits', 'Cy']);
    expect(said(applyDecisions(shifted, [reject]))).toEqual(['ann MEETS bo', 'zoe LIKES zed']);
  });

  it('do nothing to another claim of the same words', () => {
    const hit = claimOf(graph, 1);
    const twin: Claim = { ...hit, id: 'claim:twin' as Claim['id'], predicate: 'ATTACKS' };
    const both = merge({ ...graph, claims: [...graph.claims, twin] });
    const one = made({ kind: 'reject-claim', claim: anchorOf(hit, graph.articles[0]!, both.claims) });
    expect(said(applyDecisions(both, [one]))).toEqual(['ann MEETS bo', 'bo ATTACKS cy']);
    const dropped = { ...both, claims: both.claims.filter(({ id }) => id !== hit.id) };
    expect(said(applyDecisions(dropped, [one]))).toEqual(['ann MEETS bo', 'bo ATTACKS cy']);
    expect([...idleDecisions(dropped, [one]).values()]).toEqual(['absent']);
    const other = graphOf(['Ann', 'meets', 'Bo'], ['Ann', 'hits', 'Cy']);
    expect(said(applyDecisions(other, [reject]))).toEqual(said(other));
  });

  it('take what hangs on a rejected claim with it', () => {
    const inner = claimOf(graph, 1);
    const outer: Claim = { ...claimOf(graph, 0), id: 'claim:outer' as Claim['id'], object: inner.id };
    const nested = merge({ ...graph, claims: [...graph.claims, outer] });
    expect(applyDecisions(nested, [reject]).claims.map(({ id }) => id)).toEqual([claimOf(graph, 0).id]);
  });

  it('reject all of one key, also of articles yet to come', () => {
    const { subject, predicate, object, polarity, modality } = claimOf(graph, 1);
    const relation = { subject, predicate, object: object as EntityId, polarity, modality };
    const all = made({ kind: 'reject-relation', relation });
    const later = { ...graph, articles: [{ ...graph.articles[0]!, id: 'article:2' as never }], mentions: [] };
    const claims = graph.claims.map((claim) => ({
      ...claim,
      id: `${claim.id}2` as Claim['id'],
      article: 'article:2' as never,
    }));
    const both = merge(graph, { ...later, claims });
    const keys = relationsOf(applyDecisions(both, [all])).map(({ id }) => id);
    expect(keys).not.toContain(relationKey(relation));
    expect(keys).toHaveLength(1);
  });

  it('keep a pinned claim while the words are the same, and not longer', () => {
    const pinned = made(pinOf(graph, claimOf(graph, 1)));
    const none = { ...graph, claims: [], mentions: [], entities: [] };
    const kept = applyDecisions(none, [pinned]);
    expect([said(kept), problems(kept)]).toEqual([['bo HITS cy'], []]);
    const changed = {
      ...graph,
      claims: graph.claims.map((one, n): Claim => ({ ...one, id: `claim:${n}` as Claim['id'], polarity: 'denied' })),
    };
    expect(applyDecisions(changed, [pinned]).claims.find(({ predicate }) => predicate === 'HITS')).toMatchObject({
      polarity: 'affirmed',
      id: claimOf(graph, 1).id,
    });
    const corrected = { ...none, articles: [{ ...graph.articles[0]!, text: 'Ann meets Bo. Bo misses Cy.' }] };
    expect(said(applyDecisions(corrected, [pinned]))).toEqual([]);
    expect([...idleDecisions(corrected, [pinned]).values()]).toEqual(['absent']);
  });
});
