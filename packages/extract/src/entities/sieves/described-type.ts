import {
  AGREEMENT_NOUNS,
  AWARD_NOUNS,
  BODY_NOUNS,
  EVENT_NOUNS,
  ACT_NOUNS,
  FACILITY_NOUNS,
  GROUP_NOUNS,
  LAW_NOUNS,
  LOCATION_NOUNS,
  PLACE_NOUNS,
  POLICY_NOUNS,
  POSITION_NOUNS,
  PRODUCT_NOUNS,
  REGION_NOUNS,
  WORK_NOUNS,
} from '../../gazetteer/words.js';
import type { Draft, DraftType } from '../workspace.js';

const BY_NOUN: readonly (readonly [ReadonlySet<string>, DraftType])[] = [
  [EVENT_NOUNS, 'Event'],
  [AGREEMENT_NOUNS, 'Agreement'],
  [LAW_NOUNS, 'Law'],
  [POLICY_NOUNS, 'Policy'],
  [AWARD_NOUNS, 'Award'],
  [WORK_NOUNS, 'Work'],
  [REGION_NOUNS, 'Region'],
  [PLACE_NOUNS, 'Place'],
  [PRODUCT_NOUNS, 'Product'],
  [new Set(['church', 'mosque', 'temple']), 'Facility'],
  [BODY_NOUNS, 'Organization'],
  [FACILITY_NOUNS, 'Facility'],
  [LOCATION_NOUNS, 'Location'],
  [POSITION_NOUNS, 'Position'],
  [ACT_NOUNS, 'Event'],
];

/** The type that the noun of a description says: of "ministers" Group, of "proposal" Policy. `undefined` for nouns that no list holds. */
export function typeOfNominal(nominal: Pick<Draft, 'key' | 'number' | 'animate'>): DraftType | undefined {
  const { key } = nominal;
  const many = nominal.number === 'many';
  if ((GROUP_NOUNS.has(key) && many) || (nominal.animate === true && many) || key === 'people') return 'Group';
  if (nominal.animate === true) return 'Person';
  for (const [nouns, type] of BY_NOUN) if (nouns.has(key) || nouns.has(key.replace(/s+$/u, ''))) return type;
  return GROUP_NOUNS.has(key) ? 'Group' : undefined;
}
