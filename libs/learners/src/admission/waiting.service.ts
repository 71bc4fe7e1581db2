import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { Clock, RuleBroken } from '#platform';
import { Verdicts } from '../eligibility/verdicts.service.js';
import { PlaceLists, type PlacesRow, type WaitingRow } from './place-lists.queries.js';
import { proposalOf } from './proposal.rules.js';

/** A free place of a promotion, and who it is proposed to. Days are YYYY-MM-DD. */
export interface PlaceProposal {
  cohortId: string;
  cohortName: string;
  applicationId: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  /** Their place in the waiting list, from 1. */
  rank: number;
  freePlaces: number;
  /** The last day on which a place became free; null when the promotion was never full. */
  freedOn: string | null;
  /** Before them in the list: who does not meet the criteria, and who refused the place. */
  ineligible: number;
  declined: number;
}

export type PlacesOfCohort = PlacesRow & { proposal: PlaceProposal | null };

/** The places of the promotions and who the free ones are proposed to: a reading of the lists, kept nowhere. */
@Injectable()
export class WaitingLists {
  constructor(
    private readonly places: PlaceLists,
    private readonly cohorts: Cohorts,
    private readonly verdicts: Verdicts,
    private readonly clock: Clock,
  ) {}

  /** Every free place that somebody waits for, on that day (YYYY-MM-DD). Four statements at most. */
  async proposals(today: string): Promise<PlaceProposal[]> {
    return (await this.read(today)).flatMap(({ proposal }) => proposal ?? []);
  }

  async read(today = this.clock.today().toString()): Promise<PlacesOfCohort[]> {
    const all = await this.places.read(today);
    const open = all.filter(({ taken, capacityMax, waiting }) => taken < capacityMax && waiting > 0);
    const waiting = open.length > 0 ? await this.#waiting(open) : [];
    return all.map((place) => ({
      ...place,
      proposal: proposed(
        place,
        waiting.filter(({ cohortId }) => cohortId === place.cohortId),
      ),
    }));
  }

  /** @throws RuleBroken when no place of the promotion is free. Gives how many have become free so far. */
  async freedOf(cohortId: string): Promise<number> {
    const [place] = await this.places.read(this.clock.today().toString(), cohortId);
    if (!place || place.taken >= place.capacityMax) {
      throw new RuleBroken([
        {
          code: 'place.none_free',
          message: 'Aucune place n’est libre dans cette promotion : il n’y a rien à refuser pour l’instant.',
          source: 'Procédure d’admission de l’école',
        },
      ]);
    }
    return place.freed;
  }

  async #waiting(open: readonly PlacesRow[]): Promise<WaitingRow[]> {
    const criteria = await this.verdicts.criteriaOf(await this.cohorts.all());
    const bounds = open.map(({ cohortId }) => ({ cohortId, ...criteria.get(cohortId)!.bounds }));
    return this.places.waiting(open, bounds);
  }
}

function proposed(place: PlacesRow, list: readonly WaitingRow[]): PlaceProposal | null {
  const free = place.capacityMax - place.taken;
  const found = proposalOf(list, free);
  if (!found) return null;
  const { one, ...more } = found;
  return {
    ...more,
    cohortId: place.cohortId,
    cohortName: place.cohortName,
    applicationId: one.id,
    learnerId: one.learnerId,
    firstName: one.firstName,
    lastName: one.lastName,
    freePlaces: free,
    freedOn: place.freedOn,
  };
}
