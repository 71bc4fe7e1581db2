import { Choice, Flag, Parts, Text } from '#platform';

export class DirectoryQuery {
  @Text({ label: 'nom ou SIRET', min: 3, max: 100 }) query: string;
}

class DirectoryEntryView {
  @Text() name: string;
  @Text() siren: string;
  @Text() siret: string;
  @Text({ nullable: true }) address: string | null;
  @Text({ nullable: true }) postcode: string | null;
  @Text({ nullable: true }) city: string | null;
  @Text({ nullable: true }) naf: string | null;
  @Flag() isPublic: boolean;
}

export class DirectoryResultView {
  @Choice(['off', 'answered', 'unavailable'], { name: 'DirectoryState' }) state: string;
  @Parts(() => DirectoryEntryView) entries: DirectoryEntryView[];
}
