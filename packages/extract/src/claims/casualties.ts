import { kids, lowerAt, objects } from '../syntax/index.js';
import { subjectsOf } from './actors.js';
import { argumentsAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { whenSubjects } from './missing-agents.js';

const OUTCOME: ReadonlyMap<string, string> = new Map([
  ['dead', 'KILLS'],
  ['wounded', 'INJURES'],
  ['injured', 'INJURES'],
  ['homeless', 'DISPLACES'],
]);

/** "The blast left five people dead", "he died in the attack": the event does it. */
export function casualtyClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    const v = token.i;
    if (token.pos !== 'VERB') continue;
    if (token.lemma === 'leave') found.push(...leaves(context, v));
    if (token.lemma === 'die') {
      for (const { argument: subject } of whenSubjects(context, v, ['when', 'after'])) {
        for (const { argument: object } of subjectsOf(context, v)) {
          found.push(
            ...draft(context, { subject, predicate: 'KILLS', object, trigger: [v], at: v, rule: 'casualties' }),
          );
        }
      }
      for (const p of kids(doc, v, 'prep').filter((k) => ['in', 'from', 'of', 'during'].includes(lowerAt(doc, k)))) {
        const causes = kids(doc, p, 'pobj')
          .flatMap((o) => argumentsAt(context, o))
          .filter((o) => typeOf(o) === 'Event');
        for (const subject of causes) {
          for (const { argument } of subjectsOf(context, v)) {
            found.push(
              ...draft(context, {
                subject,
                predicate: 'KILLS',
                object: argument,
                trigger: [v, p],
                at: v,
                rule: 'casualties',
              }),
            );
          }
        }
      }
    }
  }
  return found;
}

function leaves(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  const states = [
    ...kids(doc, v, 'ccomp', 'oprd', 'xcomp', 'advcl', 'acomp'),
    ...objects(doc, v).flatMap((o) => kids(doc, o, 'amod', 'acl')),
  ];
  return states.flatMap((state) => {
    const predicate = OUTCOME.get(lowerAt(doc, state));
    if (predicate === undefined) return [];
    const below = kids(doc, state, 'nsubj');
    const victims = (below.length > 0 ? below : objects(doc, v)).flatMap((o) => argumentsAt(context, o));
    return subjectsOf(context, v).flatMap(({ argument }) =>
      victims.flatMap((object) =>
        draft(context, { subject: argument, predicate, object, trigger: [v, state], at: v, rule: 'casualties' }),
      ),
    );
  });
}
