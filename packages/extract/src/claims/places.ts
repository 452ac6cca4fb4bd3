import type { EntityType } from '@tripletail/core';

import { at, isNominal, isVerbal, kids, lemmaAt, lowerAt, objects, textAt } from '../syntax/index.js';
import { lookup } from '../gazetteer/index.js';
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
import { countryEntity, mint, shownBy } from './mint.js';

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
  return [...found, ...commaPlaces(context), ...possessedPlaces(context), ...capitals(context)];
}

/** "in the city of Izmir": the place that "city" is called by. */
function placeNamed({ doc, resolution }: Context, o: number): number {
  if (!/^(?:city|town|village|province|region|district|state|suburb|neighbou?rhood)$/.test(lowerAt(doc, o))) return o;
  const name = kids(doc, o, 'prep')
    .filter((p) => lowerAt(doc, p) === 'of')
    .flatMap((p) => kids(doc, p, 'pobj'))[0];
  return name !== undefined && resolution.mentionAt(name)?.kind === 'name' ? name : o;
}

const HELD_BY: readonly EntityType[] = ['Organization', 'Facility', 'City', 'Region', 'Location'];

/** "the meeting in Brussels", "a hospital in Aleppo". */
function ofNoun(context: Context, noun: number, p: number, places: readonly Argument[]): readonly Draft[] {
  const event = eventUpon(context, noun);
  const where = event === undefined ? [] : places.filter((place) => mentionsName(context, place));
  return [
    ...(event === undefined ? [] : argumentAt(context, event)).flatMap((subject) =>
      where.flatMap((object) =>
        draft(context, { subject, object, predicate: 'TAKES_PLACE_IN', trigger: [p], at: event!, rule: 'place' }),
      ),
    ),
    ...ofThing(context, noun, p, places),
  ];
}

/** "the attack on soldiers in Kashmir": where the soldiers were attacked. */
function eventUpon({ doc, resolution }: Context, noun: number): number | undefined {
  const { dep, head } = at(doc, noun);
  const event = at(doc, head).head;
  const people = ['Person', 'Group'].includes(resolution.entityFor(noun)?.entity.type ?? '');
  return people &&
    resolution.mentionAt(noun)?.kind !== 'name' &&
    dep === 'pobj' &&
    ['on', 'of', 'against'].includes(lowerAt(doc, head)) &&
    resolution.entityFor(event)?.entity.type === 'Event'
    ? event
    : undefined;
}

function ofThing(context: Context, noun: number, p: number, places: readonly Argument[]): readonly Draft[] {
  return argumentAt(context, noun).flatMap((subject) =>
    places
      .filter((place) => mentionsName(context, place) || mentionsName(context, subject))
      .flatMap((object) => {
        const type = typeOf(subject);
        const base = { subject, object, trigger: [p], at: noun, rule: 'place' };
        if (type === 'Event') return draft(context, { ...base, predicate: 'TAKES_PLACE_IN' });
        // "police in Antwerp": where they are just now.
        if (type === 'Organization' && !isNamed(subject) && !HOUSED.has(lemmaAt(context.doc, noun))) return [];
        if (HELD_BY.includes(type)) return draft(context, { ...base, predicate: 'LOCATED_IN' });
        const lives = (type === 'Group' || type === 'Person') && DWELLERS.has(lemmaAt(context.doc, noun));
        return lives ? draft(context, { ...base, predicate: 'LIVES_IN' }) : [];
      }),
  );
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
    .filter((o) => o < p && lowerAt(doc, o) !== 'place')
    .flatMap((o) => argumentsAt(context, o));
  const events = [...held, ...happening].filter((argument) => typeOf(argument) === 'Event');
  return places.flatMap((object) => [
    ...(mentionsName(context, object)
      ? events.flatMap((subject) =>
          draft(context, { subject, object, predicate: 'TAKES_PLACE_IN', trigger: [v, p], at: v, rule: 'place' }),
        )
      : []),
    ...(plainBe
      ? happening
          .filter((subject) => [...HELD_BY, 'Group', 'Person'].includes(typeOf(subject)))
          .flatMap((subject) =>
            draft(context, { subject, object, predicate: 'LOCATED_IN', trigger: [v, p], at: v, rule: 'copula' }),
          )
      : []),
  ]);
}

/** "Ferguson, Missouri". */
function commaPlaces(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  return resolution.mentions.flatMap((mention) => {
    if (mention.kind !== 'name' || textAt(doc, mention.endToken) !== ',') return [];
    const next = resolution.mentionAt(mention.endToken + 1);
    if (next === undefined || next.kind !== 'name' || next.firstToken !== mention.endToken + 1) return [];
    const [subject] = argumentAt(context, mention.headToken);
    const [object] = argumentAt(context, next.headToken);
    if (subject === undefined || object === undefined) return [];
    if (!['City', 'Facility', 'Location'].includes(typeOf(subject)) || !['Country', 'Region'].includes(typeOf(object)))
      return [];
    // A list of places has more commas or an "and"; this has a comma or the end after the second.
    if (textAt(doc, next.endToken).toLowerCase() === 'and' || at(doc, next.headToken).dep === 'conj') return [];
    return draft(context, {
      subject,
      object,
      predicate: 'LOCATED_IN',
      trigger: [mention.endToken],
      at: next.headToken,
      rule: 'comma',
    });
  });
}

const BUILDINGS =
  /^(?:University|Hospital|College|Museum|Square|Airport|Palace|Stadium|Station|Prison|Mosque|Church|Court|Cathedral|Temple|Bridge|[Cc]amp)$/;

/** "Cairo's Tahrir Square". */
function possessedPlaces(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    if (token.dep !== 'poss' || token.head <= token.i) continue;
    const place = townAt(context, token.i);
    if (place === undefined || !['City', 'Country', 'Region'].includes(typeOf(place))) continue;
    for (const subject of argumentAt(context, token.head)) {
      if (!isNamed(subject)) continue;
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

/** "the Libyan capital Tripoli", "Jordan's capital, Amman". */
function capitals(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    if (token.text.toLowerCase() !== 'capital') continue;
    const after = textAt(doc, token.i + 1) === ',' ? token.i + 2 : token.i + 1;
    const mention = resolution.mentionAt(after);
    if (mention?.kind !== 'name' || mention.firstToken !== after) continue;
    const [subject] = argumentAt(context, mention.headToken);
    const country = kids(doc, token.i, 'amod', 'poss', 'compound', 'nmod')
      .flatMap((k) => modifierAt(context, k) ?? [])
      .find((m) => typeOf(m) === 'Country');
    const known = country ?? knownCountry(context, mention.headToken, token.i);
    if (subject === undefined || known === undefined || !['City', 'Country'].includes(typeOf(subject))) continue;
    found.push(
      ...draft(context, {
        subject,
        object: known,
        predicate: 'CAPITAL_OF',
        trigger: [token.i],
        at: token.i,
        rule: 'capital',
      }),
    );
  }
  return found;
}

/** "the capital, Abuja": whose capital that is, is no secret. */
function knownCountry(context: Context, city: number, capital: number): Argument | undefined {
  const mention = context.resolution.mentionAt(city);
  if (mention === undefined) return undefined;
  const listed = lookup(context.doc.text.slice(mention.span.start, mention.span.end));
  if (listed?.kind !== 'capital' || listed.country === undefined) return undefined;
  return shownBy(context, countryEntity(listed.country), [capital]);
}
