import { Day, Flag, Id, Parts, Text, Whole } from '#platform';

class RecordRefusalView {
  @Text() code: string;
  @Text({ max: 400 }) message: string;
  @Text() to: string;
  @Text() act: string;
}

class RefusedRecordView {
  @Id() learnerId: string;
  @Text() name: string;
  @Parts(() => RecordRefusalView) refusals: RecordRefusalView[];
}

export class NationalCheckView {
  @Whole() ready: number;
  @Whole() refused: number;
  @Parts(() => RefusedRecordView) rows: RefusedRecordView[];
}

export class NationalExportBody {
  @Whole({ label: 'dossiers prêts', min: 0 }) ready: number;
  @Whole({ label: 'dossiers refusés', min: 0 }) refused: number;
  @Flag({ label: 'exporter sans les dossiers refusés' }) withoutRefused: boolean;
}

export class NationalExportId {
  @Id() id: string;
}

class NationalFileView {
  @Whole() number: number;
  @Whole() records: number;
  @Text() sha256: string;
  @Flag() available: boolean;
}

export class NationalExportView {
  @Id() id: string;
  @Day() madeOn: string;
  @Text() madeBy: string;
  @Whole() ready: number;
  @Whole() refused: number;
  @Parts(() => NationalFileView) files: NationalFileView[];
}
