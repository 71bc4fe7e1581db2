import { Day, Id, Text } from '#platform';

export class NoteBody {
  @Text({ label: 'note', max: 2000 }) body: string;
  @Id({ label: 'poste', optional: true }) positionId?: string;
}

export class NoteView {
  @Id() id: string;
  @Id({ nullable: true }) positionId: string | null;
  @Text({ max: 2000 }) body: string;
  @Day() writtenOn: string;
  @Text({ nullable: true }) writtenBy: string | null;
}
