import { Text, Whole } from '../validation/fields.js';

/** Keyset pagination: `limit` rows after the row whose key is `after`. */
export class PageQuery {
  @Whole({ label: 'nombre de lignes', optional: true, min: 1, max: 500 })
  limit?: number;

  @Text({ label: 'repère de page', optional: true, max: 300 })
  after?: string;
}
