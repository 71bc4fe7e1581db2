import { Amount, Choice, Day, Flag, Id, Part, Parts, Text, Whole } from '#platform';

const STATES = ['kept', 'at_risk', 'broken', 'not_measured', 'pending'] as const;
const PARTIES = ['school', 'department', 'both'] as const;

export class PeriodView {
  @Day()
  from!: string;

  @Day()
  to!: string;
}

export class LastReportView {
  @Id()
  id!: string;

  @Day()
  generatedOn!: string;
}

export class FormerStatusView {
  @Choice(STATES, { name: 'CommitmentState' })
  status!: (typeof STATES)[number];

  @Text()
  figure!: string;
}

export class CommitmentStateView extends FormerStatusView {
  @Text()
  id!: string;

  @Text()
  text!: string;

  @Choice(PARTIES, { name: 'CommitmentParty' })
  owedBy!: (typeof PARTIES)[number];

  @Text()
  source!: string;

  @Text()
  definition!: string;

  @Part(() => FormerStatusView, { nullable: true })
  before!: FormerStatusView | null;
}

export class BoundsView {
  @Whole()
  min!: number;

  @Whole()
  max!: number;
}

export class AttendanceFiguresView {
  @Whole()
  present!: number;

  @Whole()
  excused!: number;

  @Whole()
  unexcused!: number;

  @Whole()
  unknown!: number;

  @Whole()
  stillExpected!: number;
}

export class TitleFiguresView {
  @Whole()
  presented!: number;

  @Whole()
  awarded!: number;

  @Whole()
  partial!: number;

  @Whole()
  failed!: number;
}

export class PromotionFiguresView {
  @Id()
  id!: string;

  @Text()
  name!: string;

  @Text()
  certification!: string;

  @Day()
  startsOn!: string;

  @Day()
  endsOn!: string;

  @Part(() => BoundsView)
  promised!: BoundsView;

  @Whole()
  capacity!: number;

  @Whole()
  applications!: number;

  @Whole()
  admitted!: number;

  @Whole({ nullable: true })
  enrolledAtEntry!: number | null;

  @Whole({ nullable: true })
  enrolledToday!: number | null;

  @Whole({ nullable: true })
  enrolledAtExit!: number | null;

  @Whole({ nullable: true })
  underContract!: number | null;

  @Whole({ nullable: true })
  publicHostContracts!: number | null;

  @Amount()
  schoolHours!: number;

  @Amount()
  companyDays!: number;

  @Part(() => AttendanceFiguresView)
  attendance!: AttendanceFiguresView;

  @Part(() => TitleFiguresView, { nullable: true })
  titles!: TitleFiguresView | null;
}

export class EmploymentRateView {
  @Text()
  indicator!: string;

  @Whole()
  month!: number;

  @Whole({ nullable: true })
  numerator!: number | null;

  @Whole({ nullable: true })
  denominator!: number | null;

  @Text()
  denominatorName!: string;

  @Flag()
  hidden!: boolean;
}

export class CommitmentsView {
  @Part(() => PeriodView)
  period!: PeriodView;

  @Part(() => LastReportView, { nullable: true })
  lastReport!: LastReportView | null;

  @Parts(() => CommitmentStateView)
  commitments!: CommitmentStateView[];

  @Parts(() => PromotionFiguresView)
  promotions!: PromotionFiguresView[];

  @Parts(() => EmploymentRateView)
  employment!: EmploymentRateView[];
}
