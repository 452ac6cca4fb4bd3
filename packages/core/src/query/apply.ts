import { contradictions } from './contradictions.js';
import { article, evidence } from './evidence.js';
import { relations } from './neighbourhood.js';
import { overview } from './overview.js';
import { paths } from './paths.js';
import { search } from './search.js';
import { timeline } from './timeline.js';
import type { AnswerTo, GraphAnswer, GraphQuery } from './types.js';
import type { GraphView } from './view.js';

/** What every question means: the answer that every store must give. Pure; nothing is found is an answer, not an error. */
export function applyQuery<Q extends GraphQuery>(view: GraphView, query: Q): AnswerTo<Q> {
  return answer(view, query) as AnswerTo<Q>;
}

function answer(view: GraphView, query: GraphQuery): GraphAnswer {
  switch (query.kind) {
    case 'overview':
      return overview(view, query);
    case 'search':
      return search(view, query);
    case 'relations':
      return relations(view, query);
    case 'paths':
      return paths(view, query);
    case 'timeline':
      return timeline(view, query);
    case 'contradictions':
      return contradictions(view, query);
    case 'evidence':
      return evidence(view, query);
    case 'article':
      return article(view, query);
    default:
      return query satisfies never;
  }
}
