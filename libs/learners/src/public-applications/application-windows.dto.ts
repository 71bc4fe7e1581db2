import { Day, Flag, Id, Text } from '#platform';

export class WindowBody {
  @Day({ label: 'ouverture des candidatures' }) opensOn: string;
  @Day({ label: 'fermeture des candidatures' }) closesOn: string;
}

export class WindowView {
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day({ nullable: true }) opensOn: string | null;
  @Day({ nullable: true }) closesOn: string | null;
  /** Whether the public form takes applications for it today. */
  @Flag() open: boolean;
}
