import {
  type Article,
  type Claim,
  type Entity,
  type EntityId,
  type Relation,
  isClaimId,
  quote,
} from '@tripletail/core';

import { lineOf } from '../doubts.js';
import { characterCounter, evidenceOf, partOf } from './evidence.js';
import { property, type Resource } from './resource.js';
import { type Iri, date, decimal, boolean, integer, local, string, term, type Term } from './terms.js';

const tt = (name: string): Iri => term('tt', name);
const optional = <T>(value: T | undefined, make: (value: T) => Term): Term | undefined =>
  value === undefined ? undefined : make(value);

/** What an article's claims are read with. */
export interface Said {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Claims that another claim reports: "A says that B …". */
  readonly reported: ReadonlySet<string>;
}

/**
 * The claims of an article: statements (RDF 1.1 Semantics, appendix D.1: reification) with what the sentence says about them, and where it stands
 * (PROV-O: derived from the article, attributed to who says so: the speaker, else the outlet).
 */
export function* claimResources({ article, claims, entities }: Said): Iterable<Resource> {
  const source = local('id', article.id);
  const characters = characterCounter(article.text);
  const nameOf = (id: EntityId): string => entities.get(id)?.name ?? id;
  const shown = new Set<Iri>();
  for (const claim of claims) {
    const iri = local('id', claim.id);
    const evidence = partOf(source, claim.sentence, characters);
    const qualifiers = claim.qualifiers.map((_, n) => `${iri}#qualifier-${n + 1}`);
    const object = isClaimId(claim.object) ? `"${quote(article.text, claim.objectSpan)}"` : nameOf(claim.object);
    yield {
      iri,
      types: [tt('Claim')],
      statement: {
        subject: local('id', claim.subject),
        predicate: local('pred', claim.predicate),
        object: local('id', claim.object),
      },
      properties: [
        property(term('rdfs', 'label'), string(lineOf(claim, object, nameOf))),
        property(tt('polarity'), { iri: tt(claim.polarity) }),
        property(tt('modality'), { iri: tt(claim.modality) }),
        property(tt('confidence'), decimal(claim.confidence)),
        property(tt('from'), optional(claim.time?.from, date)),
        property(tt('to'), optional(claim.time?.to, date)),
        property(tt('granularity'), optional(claim.time?.granularity, string)),
        property(tt('certainty'), optional(claim.time?.certainty, string)),
        property(tt('timex'), optional(claim.time?.timex, string)),
        property(tt('trigger'), string(quote(article.text, claim.trigger))),
        property(tt('open'), claim.open === true ? boolean(true) : undefined),
        property(tt('qualifier'), ...qualifiers.map((one) => ({ iri: one }))),
        property(tt('evidence'), { iri: evidence }),
        property(term('prov', 'wasDerivedFrom'), { iri: source }),
        property(
          term('prov', 'wasAttributedTo'),
          optional(claim.speaker, (speaker) => ({ iri: local('id', speaker) })) ??
            optional(article.outlet, (outlet) => ({ iri: local('outlet', outlet) })),
        ),
        property(tt('producer'), { iri: local('software', claim.producer) }),
        property(tt('rule'), ...[...new Set(claim.rules)].map(string)),
      ],
    };
    if (!shown.has(evidence)) yield* evidenceOf(source, article, claim.sentence, characters);
    shown.add(evidence);
    for (const [n, { role, entity }] of claim.qualifiers.entries()) {
      yield {
        iri: qualifiers[n]!,
        types: [tt('Qualifier')],
        properties: [property(tt('role'), string(role)), property(tt('participant'), { iri: local('id', entity) })],
      };
    }
  }
}

/**
 * What the article says in its own voice, as plain triples: claims that are affirmed and asserted, that nobody else is quoted for and that
 * no other claim reports. Whatever is denied, planned, alleged, attributed is in the statements alone, since a plain triple says that it is so.
 */
export function* assertedResources({ claims, reported }: Said): Iterable<Resource> {
  const bySubject = new Map<Iri, Map<Iri, Set<Iri>>>();
  for (const claim of claims) {
    if (!isPlain(claim) || reported.has(claim.id)) continue;
    const subject = entry(bySubject, local('id', claim.subject), () => new Map<Iri, Set<Iri>>());
    entry(subject, local('pred', claim.predicate), () => new Set<Iri>()).add(local('id', claim.object));
  }
  for (const [iri, predicates] of bySubject) {
    const properties = [...predicates].map(([predicate, objects]) =>
      property(predicate, ...[...objects].map((object) => ({ iri: object }))),
    );
    yield { iri, types: [], properties };
  }
}

/** Is it said without any reserve, and in the outlet's own voice? */
export function isPlain({ polarity, modality, speaker }: Pick<Claim, 'polarity' | 'modality' | 'speaker'>): boolean {
  return polarity === 'affirmed' && modality === 'asserted' && speaker === undefined;
}

/** A relation, as a statement too: what its claims have in common, and how many sources say so. */
export function relationResource(relation: Relation, entities: ReadonlyMap<EntityId, Entity>): Resource {
  const nameOf = (id: EntityId): string => entities.get(id)?.name ?? id;
  return {
    iri: local('rel', relation.id),
    types: [tt('Relation')],
    statement: {
      subject: local('id', relation.subject),
      predicate: local('pred', relation.predicate),
      object: local('id', relation.object),
    },
    properties: [
      property(term('rdfs', 'label'), string(lineOf(relation, nameOf(relation.object), nameOf))),
      property(tt('polarity'), { iri: tt(relation.polarity) }),
      property(tt('modality'), { iri: tt(relation.modality) }),
      property(tt('confidence'), decimal(relation.confidence)),
      property(tt('count'), integer(relation.count)),
      property(tt('source'), ...relation.outlets.map(string)),
      property(tt('first'), optional(relation.first, date)),
      property(tt('last'), optional(relation.last, date)),
      property(tt('open'), relation.open === true ? boolean(true) : undefined),
      property(
        term('prov', 'wasAttributedTo'),
        optional(relation.speaker, (speaker) => ({ iri: local('id', speaker) })),
      ),
      property(term('prov', 'wasDerivedFrom'), ...relation.claims.map((claim) => ({ iri: local('id', claim) }))),
    ],
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
