import { type Claim, compareSpans, compareStrings, type KnowledgeGraph, quote } from '@tripletail/core';

/**
 * The claims of a graph as lines to read, in order of the text:
 * `David Lammy CRITICIZES Vladimir Putin [affirmed asserted] (speaker) "called out" @2025-04-04 {place: Brussels}`.
 */
export function printClaims(graph: KnowledgeGraph): readonly string[] {
  const names = new Map<string, string>(graph.entities.map((entity) => [entity.id, entity.name]));
  const claims = new Map<string, Claim>(graph.claims.map((claim) => [claim.id, claim]));
  const texts = new Map<string, string>(graph.articles.map((article) => [article.id, article.text]));
  const name = (id: string, depth = 0): string => {
    const inner = claims.get(id);
    if (inner === undefined || depth > 3) return names.get(id) ?? id;
    return `(${name(inner.subject, depth + 1)} ${inner.predicate} ${name(inner.object, depth + 1)})`;
  };
  return [...graph.claims]
    .sort(
      (a, b) =>
        compareSpans(a.trigger, b.trigger) ||
        compareStrings(a.predicate, b.predicate) ||
        compareStrings(name(a.subject), name(b.subject)) ||
        compareStrings(a.id, b.id),
    )
    .map((claim) => {
      const qualifiers = claim.qualifiers.map(({ role, entity }) => `${role}: ${name(entity)}`);
      return [
        name(claim.subject),
        `${claim.predicate}${claim.open === true ? '*' : ''}`,
        name(claim.object),
        `[${claim.polarity} ${claim.modality}]`,
        ...(claim.speaker === undefined ? [] : [`(${name(claim.speaker)})`]),
        JSON.stringify(quote(texts.get(claim.article) ?? '', claim.trigger)),
        ...(claim.time === undefined ? [] : [`@${claim.time.timex ?? claim.time.from}`]),
        ...(qualifiers.length === 0 ? [] : [`{${qualifiers.join('; ')}}`]),
      ].join(' ');
    });
}
