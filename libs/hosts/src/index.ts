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
