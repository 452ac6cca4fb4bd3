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
import { areMany, CROWDS } from '../../gazetteer/person-nouns.js';
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

/** Bodies that GROUP_NOUNS holds because they may be "they". */
const POWERS = new Set(
  `police army navy military government administration parliament congress senate company firm committee council board commission agency ministry party
  union alliance coalition militia cabinet junta regime jury`.split(/\s+/u),
);
/** Last words of bodies' names that mean other things in a description: "mobile services", "a united front", "take office". */
const NAMES_ONLY = new Set(
  `service services network system systems technology technologies project campaign trust initiative post time times news front office center centre house
  command reserve watch exchange media television radio broadcasting program programme fund guard staff force`.split(
    /\s+/u,
  ),
);

/** The type that the noun of a description says: of "ministers" Group, of "proposal" Policy. `undefined` for nouns that no list holds. */
export function typeOfNominal(nominal: Pick<Draft, 'key' | 'number' | 'animate'>): DraftType | undefined {
  const { key } = nominal;
  const many = nominal.number === 'many';
  if (POWERS.has(key) && (!many || key === 'police')) return 'Organization';
  if (many && ['country', 'nation', 'state'].includes(key)) return 'Group';
  if ((GROUP_NOUNS.has(key) && many) || (nominal.animate === true && many) || key === 'people') return 'Group';
  if (many && (CROWDS.has(key) || (areMany(key) && !BY_NOUN.some(([nouns]) => nouns.has(key))))) return 'Group';
  if (nominal.animate === true) return 'Person';
  for (const [nouns, type] of BY_NOUN) {
    if (!nouns.has(key) && !nouns.has(key.replace(/s+$/u, ''))) continue;
    return type === 'Organization' && NAMES_ONLY.has(key) ? undefined : type;
  }
  return GROUP_NOUNS.has(key) ? 'Group' : undefined;
}
