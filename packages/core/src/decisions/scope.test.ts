import fc from 'fast-check';
import { expect, it } from 'vitest';

import { randomDecisions } from '../../test/random-decisions.js';
import { randomGraph } from '../../test/random-graph.js';
import { merge, usedEntities } from '../graph.js';
import { decide } from './apply.js';
import { scopeOf } from './scope.js';

it('a scope holds every article that comes out otherwise when decisions come or go', () => {
  fc.assert(
    fc.property(
      randomGraph().chain((graph) =>
        fc.tuple(
          fc.constant(graph),
          randomDecisions(graph, 10),
          fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        ),
      ),
      ([graph, all, kept]) => {
        const before = all.filter((_, n) => kept[n]);
        const changed = all.filter((decision) => !before.includes(decision));
        const scope = scopeOf(changed, all);
        for (const article of graph.articles) {
          const claims = graph.claims.filter((claim) => claim.article === article.id);
          const mentions = graph.mentions.filter((mention) => mention.article === article.id);
          const used = usedEntities(claims, mentions);
          const entities = graph.entities.filter(({ id }) => used.has(id));
          const part = merge({ articles: [article], entities, mentions, claims });
          const [fewer, more] = [decide(part, before), decide(part, all)];
          if (JSON.stringify(fewer.graph) === JSON.stringify(more.graph)) continue;
          // As a store sees it that has the one and shall have the other, in either direction.
          for (const { graph: now, active } of [fewer, more]) {
            const inside =
              scope.articles.has(article.id) ||
              now.entities.some(({ id }) => scope.entities.has(id)) ||
              [...active].some((id) => scope.decisions.has(id));
            expect(inside).toBe(true);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
