import { Day, Flag, Id, Part, Text, Whole } from '#platform';

class PlaceProposalView {
  @Id() applicationId: string;
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Whole() rank: number;
  @Whole() freePlaces: number;
  @Day({ nullable: true }) freedOn: string | null;
  @Whole() ineligible: number;
  @Whole() declined: number;
}

export class PlacesView {
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Whole() capacityMin: number;
  @Whole() capacityMax: number;
  /** Held: enrolled and not gone, or admitted. */
  @Whole() taken: number;
  @Whole() waiting: number;
  /** Who the free place is proposed to: the first eligible of the waiting list. */
  @Part(() => PlaceProposalView, { nullable: true }) proposal: PlaceProposalView | null;
}

export class WaitingRankBody {
  @Whole({ label: 'rang', min: 1, max: 10_000 }) rank: number;
}

export class WaitingRankView {
  /** The place they had, which undoes the change. */
  @Whole() before: number;
}

export class PlaceDeclineBody {
  @Text({ label: 'motif', optional: true, max: 500 }) note?: string;
  /** Whether the person leaves the waiting list as well. */
  @Flag({ label: 'quitte la liste' }) leaves: boolean;
}

export class PlaceDeclineId {
  @Id() id: string;
}
