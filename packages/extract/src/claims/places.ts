import type { EntityType } from '@tripletail/core';

import { at, isNominal, isVerbal, kids, lemmaAt, lowerAt, objects, rightEdge, textAt } from '../syntax/index.js';
import { lookup } from '../gazetteer/index.js';
import { PLAIN, truthOf, type Truth } from '../truth/index.js';
import { subjectsOf } from './actors.js';
import {
  type Argument,
  argumentAt,
  argumentsAt,
  type Context,
  isNamed,
  mentionsName,
  modifierAt,
  typeOf,
} from './context.js';
import { type Draft, draft } from './draft.js';
import { capitalClaims } from './capitals.js';
import { commaPlaces } from './comma-places.js';
import { isHappening } from './happenings.js';
import { mint } from './mint.js';
import { placeNamed } from './place-names.js';

const PLACES: readonly EntityType[] = ['Country', 'City', 'Region', 'Location', 'Facility'];

/** Where things are and where events happen. */
export function placeClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const p of doc.tokens.keys()) {
    if (at(doc, p).dep !== 'prep' || !['in', 'at', 'near', 'on', 'outside', 'of'].includes(lowerAt(doc, p))) continue;
    const { head } = at(doc, p);
    const places = kids(doc, p, 'pobj')
      .flatMap((o) => argumentsAt(context, placeNamed(context, o)))
      .filter((o) => PLACES.includes(typeOf(o)));
    if (places.length === 0 || p < head) continue;
    if (isNominal(doc, head) && lowerAt(doc, p) !== 'of') found.push(...ofNoun(context, head, p, places));
    else if (isVerbal(doc, head) && ['in', 'at', 'near', 'outside'].includes(lowerAt(doc, p)))
      found.push(...ofVerb(context, head, p, places));
  }
  return [...found, ...commaPlaces(context), ...possessedPlaces(context), ...capitalClaims(context)];
}

const HELD_BY: readonly EntityType[] = ['Organization', 'Facility', 'City', 'Region', 'Location'];

/** "the meeting in Brussels", "a hospital in Aleppo". */
function ofNoun(context: Context, noun: number, p: number, places: readonly Argument[]): readonly Draft[] {
  const event = eventUpon(context, noun);
  const where = event === undefined ? [] : places.filter((place) => mentionsName(context, place));
  return [
    ...(event === undefined ? [] : argumentAt(context, event)).flatMap((subject) =>
      where.flatMap((object) =>
        draft(context, {
          subject,
          object,
          predicate: 'TAKES_PLACE_IN',
          trigger: [p],
          at: event!,
          rule: 'place',
          ...heldAnyway(context, event!),
        }),
      ),
    ),
    ...ofThing(context, noun, p, places),
  ];
}

const UNDER_EVENT = ['on', 'of', 'against', 'at', 'for', 'over', 'by', 'between', 'with'];

/** "the attack on soldiers in Kashmir", "crackdowns on gay rights in Aceh": what happens there; names have their own places. */
function eventUpon(context: Context, noun: number, depth = 0): number | undefined {
  const { doc, resolution } = context;
  const { dep, head } = at(doc, noun);
  const event = at(doc, head).head;
  const type = resolution.entityFor(noun)?.entity.type ?? 'Concept';
  const within = ['Person', 'Group', 'Concept', 'Product'].includes(type) || at(doc, noun).pos === 'NUM';
  // "an attack by Boko Haram in Kano": who does it may have a name.
  const by = dep === 'pobj' && lowerAt(doc, head) === 'by';
  if (by ? !['Organization', 'Group', 'Person'].includes(type) : !within || resolution.mentionAt(noun)?.kind === 'name')
    return undefined;
  if (dep !== 'pobj' || depth > 2) return undefined;
  if (!UNDER_EVENT.includes(lowerAt(doc, head)) || isHappening(context, noun)) return undefined;
  return isHappening(context, event) ? event : eventUpon(context, event, depth + 1);
}

function ofThing(context: Context, noun: number, p: number, places: readonly Argument[]): readonly Draft[] {
  return argumentAt(context, noun).flatMap((subject) =>
    places
      .filter((place) => mentionsName(context, place) || mentionsName(context, subject))
      .flatMap((object) => {
        const type = typeOf(subject);
        const base = { subject, object, trigger: [p], at: noun, rule: 'place' };
        if (isHappening(context, noun) && ['Event', 'Concept'].includes(type))
          return draft(context, { ...base, predicate: 'TAKES_PLACE_IN', ...heldAnyway(context, noun) });
        // "police in Antwerp": where they are just now.
        if (type === 'Organization' && !isNamed(subject) && !HOUSED.has(lemmaAt(context.doc, noun))) return [];
        // "a report by Oxfam on Yemen", "an attack by rebels in Kano": nobody is said to sit there.
        const { dep, head } = at(context.doc, noun);
        if (
          type === 'Organization' &&
          (lowerAt(context.doc, p) === 'on' ||
            (dep === 'pobj' &&
              lowerAt(context.doc, head) === 'by' &&
              isNominal(context.doc, at(context.doc, head).head)))
        )
          return [];
        if (HELD_BY.includes(type)) return draft(context, { ...base, predicate: 'LOCATED_IN' });
        const lives = (type === 'Group' || type === 'Person') && DWELLERS.has(lemmaAt(context.doc, noun));
        return lives ? draft(context, { ...base, predicate: 'LIVES_IN' }) : [];
      }),
  );
}

/** "Talks in Geneva failed": they took place. */
function heldAnyway({ doc }: Context, noun: number): { readonly truth?: Truth } {
  const truth = truthOf(doc, noun);
  return truth.polarity === 'denied' &&
    truth.rules.some((rule) => ['fail', 'stall', 'founder', 'fizzle'].includes(rule))
    ? { truth: PLAIN }
    : {};
}

/** Bodies that are also houses. */
const HOUSED: ReadonlySet<string> = new Set(
  'embassy consulate office school hospital church mosque university bank factory company firm camp clinic temple court museum'.split(
    ' ',
  ),
);

const DWELLERS: ReadonlySet<string> = new Set(
  'resident citizen people family refugee community villager inhabitant'.split(' '),
);
const HAPPENING: ReadonlySet<string> = new Set(
  'take occur happen erupt begin start break continue end be hold stage plan schedule'.split(' '),
);

/** "held talks in Geneva", "protests erupted in X", "the office is in Y". */
function ofVerb(context: Context, v: number, p: number, places: readonly Argument[]): readonly Draft[] {
  const { doc } = context;
  const plainBe = lemmaAt(doc, v) === 'be' && kids(doc, v, 'attr', 'acomp', 'auxpass').length === 0;
  const happening = HAPPENING.has(lemmaAt(doc, v)) ? subjectsOf(context, v).map((actor) => actor.argument) : [];
  const held = objects(doc, v)
    .filter((o) => o < p && !(isBare(context, o) && SAYING.has(lowerAt(doc, o))))
    .flatMap((o) => argumentsAt(context, o));
  const events = [...held, ...happening].filter(
    (argument) =>
      typeOf(argument) === 'Event' || (typeOf(argument) === 'Concept' && isHappening(context, argument.head)),
  );
  // "led the Resurrection Church in Izmir": the parser hung the place on the verb.
  const housed = objects(doc, v)
    .filter((o) => rightEdge(doc, o) === p - 1)
    .flatMap((o) => argumentAt(context, o))
    .filter(
      (thing) =>
        isNamed(thing) &&
        ['Facility', 'Organization'].includes(typeOf(thing)) &&
        BUILDINGS.test(textAt(doc, thing.head)),
    );
  return places.flatMap((object) => [
    ...(mentionsName(context, object)
      ? events.flatMap((subject) =>
          draft(context, { subject, object, predicate: 'TAKES_PLACE_IN', trigger: [v, p], at: v, rule: 'place' }),
        )
      : []),
    ...housed.flatMap((subject) =>
      draft(context, { subject, object, predicate: 'LOCATED_IN', trigger: [p], at: v, rule: 'place', truth: PLAIN }),
    ),
    ...(plainBe
      ? happening
          .filter((subject) => [...HELD_BY, 'Group', 'Person'].includes(typeOf(subject)))
          .flatMap((subject) =>
            draft(context, { subject, object, predicate: 'LOCATED_IN', trigger: [v, p], at: v, rule: 'copula' }),
          )
      : []),
  ]);
}

/** "opened fire", "took place": no fire that was held there. */
const SAYING: ReadonlySet<string> = new Set(['place', 'fire', 'part', 'charge', 'speech', 'office']);

function isBare({ doc }: Context, o: number): boolean {
  return kids(doc, o, 'det', 'amod', 'compound', 'nummod', 'poss').length === 0;
}

const BUILDINGS =
  /^(?:University|Hospital|College|Museum|Square|Airport|Palace|Stadium|Station|Prison|Mosque|Church|Court|Cathedral|Temple|Bridge|Camp|Port|Tower|Park|School|Hotel|Theatre|Theater|Market|Slaughterhouse|Factory|Base)$/i;

/** "Cairo's Tahrir Square". */
function possessedPlaces(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    if (token.dep !== 'poss' || token.head <= token.i) continue;
    const place = townAt(context, token.i);
    if (place === undefined || !['City', 'Country', 'Region'].includes(typeOf(place))) continue;
    for (const subject of argumentAt(context, token.head)) {
      if (!isNamed(subject) && !(mentionsName(context, subject) && BUILDINGS.test(textAt(doc, token.head)))) continue;
      if (
        !['Facility', 'City', 'Region', 'Location'].includes(typeOf(subject)) &&
        !BUILDINGS.test(textAt(doc, token.head))
      )
        continue;
      found.push(
        ...draft(context, {
          subject,
          object: place,
          predicate: 'LOCATED_IN',
          trigger: [kids(doc, token.i, 'case')[0] ?? token.i],
          at: token.head,
          rule: 'possessed place',
        }),
      );
    }
  }
  return found;
}

/** Newspapers say "Moscow" for Russia; a court or a square stands in Moscow itself. */
function townAt(context: Context, token: number): Argument | undefined {
  const place = modifierAt(context, token);
  if (place === undefined || typeOf(place) !== 'Country') return place;
  const surface = context.doc.text.slice(place.span.start, place.span.end).replace(/['’]s$/u, '');
  if (lookup(surface)?.kind !== 'capital') return place;
  return { ...place, entity: mint('City', surface) };
}
