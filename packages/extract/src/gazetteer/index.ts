export { genderOfGivenName } from './given-names.js';
export { fold, isAcronym, nameKey, undotted } from './key.js';
export {
  countryCode,
  countryName,
  countryOfDemonym,
  knownPerson,
  type KnownPerson,
  type Listed,
  type ListedKind,
  lookup,
  lookupMisspelt,
  startsListed,
} from './lookup.js';
