export {
  isRncp,
  isRncpBlock,
  isUai,
  normaliseRncp,
  normaliseUai,
} from './certification/registry-codes.rules.js';
