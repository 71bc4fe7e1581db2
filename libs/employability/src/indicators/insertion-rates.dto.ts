import { Amount, Flag, Parts, Text, Whole } from '#platform';

export class IndicatorView {
  @Text()
  id!: string;

  @Text()
  label!: string;

  @Whole()
  numerator!: number;

  @Whole()
  denominator!: number;

  @Text({ label: 'qui est compté au dénominateur' })
  denominatorName!: string;

  @Amount({ nullable: true, label: 'part de 0 à 1' })
  rate!: number | null;

  @Text()
  note!: string;
}

export class InsertionRateView extends IndicatorView {
  @Whole()
  months!: number;

  @Flag()
  publishable!: boolean;
}

export class InsertionRatesView {
  @Whole()
  threshold!: number;

  @Parts(() => InsertionRateView)
  atMoments!: InsertionRateView[];

  @Parts(() => IndicatorView)
  withoutMoment!: IndicatorView[];
}
