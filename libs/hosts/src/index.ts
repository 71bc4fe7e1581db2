export {
  isIdcc,
  isNaf,
  isSiren,
  isSiret,
  normaliseNaf,
  normaliseSiren,
  normaliseSiret,
  sirenOfSiret,
} from './identifiers/identifiers.rules.js';
export { hostsMigrations } from './migrations/index.js';
