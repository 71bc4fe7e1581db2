export {
  isInseeCommune,
  isPhone,
  isPostcode,
  normalisePhone,
  normalisePlaceCode,
} from './people/contact-details.rules.js';
