import { ApiProperty } from '@nestjs/swagger';
import { Choice, Day, Id, Parts, Text, Whole } from '#platform';
import type { ReportFormat } from '../rendering/render.js';
import { type ReportState, reportFormats, reportStates } from './report.js';

export class ReportBody {
  @Day({ label: 'début de la période' })
  periodFrom!: string;

  @Day({ label: 'fin de la période' })
  periodTo!: string;
}

export class ReportId {
  @Id()
  id!: string;
}

export class ReportRun {
  @Whole()
  run!: number;
}

export class ReportFileView {
  @Choice(reportFormats, { name: 'ReportFormat' })
  format!: ReportFormat;

  @Text()
  fileName!: string;

  @Whole({ label: 'taille en octets' })
  size!: number;

  @Text()
  sha256!: string;
}

export class ReportView {
  @Id()
  id!: string;

  @Day()
  periodFrom!: string;

  @Day()
  periodTo!: string;

  @Choice(reportStates, { name: 'ReportState' })
  status!: ReportState;

  @Whole({ min: 0, max: 100 })
  progress!: number;

  @Text({ nullable: true })
  step!: string | null;

  @Text({ nullable: true })
  failure!: string | null;

  @ApiProperty()
  requestedAt!: Date;

  @ApiProperty({ type: Date, nullable: true })
  finishedAt!: Date | null;

  @Text({ nullable: true, label: 'SHA-256 du jeu de données' })
  datasetSha256!: string | null;

  @Parts(() => ReportFileView)
  files!: ReportFileView[];
}

/** What a report covers unless told: the school year so far. */
export class ReportPeriodView {
  @Day()
  periodFrom!: string;

  @Day()
  periodTo!: string;
}
