import type { EntityType } from '@tripletail/core';

import { lemmaAt } from '../syntax/index.js';
import { type Argument, type Context, typeOf } from './context.js';

/**
 * What a described thing of unknown type is, by its head noun, as far as the choice of a verb's sense needs it: "released a report" makes
 * public, "released a prisoner" frees; "held a rally" hosts, "held a suspect" arrests. Lists of common nouns of news, not of any article.
 */
const KINDS: readonly (readonly [EntityType, string])[] = [
  [
    'Work',
    `report story article book film movie video song album study survey poll statement letter novel memo memoir tape footage photo photograph
    picture image documentary piece essay column editorial headline tweet post blog website site magazine newspaper transcript document
    manifesto speech poem play portrait painting drawing estimate figure communique op-ed pamphlet leaflet podcast biography data`,
  ],
  [
    'Event',
    `talk negotiation meeting summit conference debate campaign election vote referendum protest rally march demonstration strike attack
    offensive war invasion operation raid coup investigation inquiry trial hearing test launch drill exercise visit trip ceremony concert race
    game tournament festival resignation withdrawal extradition collapse outbreak massacre violence fighting unrest clash battle revolution
    uprising rebellion siege bombing airstrike shooting killing murder assassination explosion crash earthquake flood hurricane storm fire
    famine recession blockade ceasefire cease-fire truce evacuation deportation crackdown purge search procession funeral vigil sit-in
    convention session gathering event press-conference briefing primary caucus probe audit review release prosecution execution
    retrial impeachment arrest dismissal appointment transfer`,
  ],
  [
    'Policy',
    `ban policy restriction sanction tariff reform curfew embargo quota subsidy emergency regulation plan proposal program programme measure
    initiative strategy moratorium amnesty`,
  ],
  ['Law', 'law bill legislation constitution act amendment statute decree code charter ordinance'],
  ['Agreement', 'agreement deal treaty accord pact contract memorandum compromise settlement'],
  [
    'Product',
    `weapon missile rocket car vehicle truck bus plane aircraft jet helicopter drone ship boat vessel tank gun rifle bomb grenade device
    phone computer software app drug medicine vaccine coin machine robot equipment`,
  ],
  ['Position', 'presidency premiership governorship mayoralty chairmanship office post seat nomination'],
  ['Award', 'award prize medal trophy title cup championship'],
  [
    'Facility',
    `building house home church mosque school hospital prison camp bridge airport station factory plant base office shop store embassy
    headquarters wall fence dam road hotel compound checkpoint`,
  ],
  [
    'Location',
    `stronghold area village town neighborhood neighbourhood district region territory zone border front frontline position valley island
    coast street square enclave suburb bastion hub capital homeland battlefield battlefront province`,
  ],
];

const KIND: ReadonlyMap<string, EntityType> = new Map(
  KINDS.flatMap(([type, nouns]) => nouns.split(/\s+/).map((noun) => [noun, type] as const)),
);

/** The type of an argument; of a concept the kind that its head noun names. */
export function kindOf(context: Context, argument: Argument): EntityType {
  const type = typeOf(argument);
  if (type !== 'Concept') return type;
  return KIND.get(lemmaAt(context.doc, argument.head).toLowerCase()) ?? type;
}
