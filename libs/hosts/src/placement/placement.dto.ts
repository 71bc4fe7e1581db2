import { Day, Flag, Id, Parts, Text, Whole } from '#platform';
import { PositionView } from '../positions/positions.dto.js';
import { ProposalView } from '../proposals/proposals.dto.js';

class SuggestionView {
  @Id() positionId: string;
  @Whole({ nullable: true }) kilometres: number | null;
  @Flag() exact: boolean;
}

class SeekerView {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day() entryOn: string;
  @Flag() admitted: boolean;
  @Text({ nullable: true }) postcode: string | null;
  @Text({ nullable: true }) city: string | null;
  @Parts(() => ProposalView) proposals: ProposalView[];
  @Parts(() => SuggestionView) suggestions: SuggestionView[];
}

export class PlacementBoardView {
  @Parts(() => SeekerView) learners: SeekerView[];
  @Parts(() => PositionView) positions: PositionView[];
}
