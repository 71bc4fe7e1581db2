import { Text } from '../validation/fields.js';

/** A broken rule as the API gives it. */
export class RefusalView {
  @Text() code: string;
  @Text() message: string;
  @Text({ optional: true }) field?: string;
  @Text({ optional: true }) source?: string;
}
