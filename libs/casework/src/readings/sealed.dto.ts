import { Text, Whole } from '#platform';

export class SealedColumnView {
  @Text() table: string;
  @Text() title: string;
  @Text() column: string;
  @Text() label: string;
  @Whole() sealed: number;
  /** Values not yet under the current key. */
  @Whole() left: number;
}
