import { Injectable } from '@nestjs/common';
import { type Seeker, Seekers } from '#learners';
import { Communes } from '../communes/communes.service.js';
import { kilometresBetween } from '../communes/distance.rules.js';
import { PositionQueries } from '../positions/positions.queries.js';
import { ProposalQueries, type ProposalRow } from '../proposals/proposals.queries.js';

/** The nearest positions that are shown for a person. */
const SUGGESTIONS = 5;

export interface Suggestion {
  positionId: string;
  /** As the crow flies; null when one of both cannot be placed. */
  kilometres: number | null;
  /** Both communes are placed, not their postcode only. */
  exact: boolean;
}

/** Who may be placed, which positions are open, and how far they are from each other. Who has a contract stands on the right. */
@Injectable()
export class PlacementBoard {
  constructor(
    private readonly seekers: Seekers,
    private readonly communes: Communes,
    private readonly positions: PositionQueries,
    private readonly proposals: ProposalQueries,
  ) {}

  /** A constant number of statements. */
  async read() {
    const [seekers, positions, proposals, placeOf] = await Promise.all([
      this.seekers.all(),
      this.positions.of({ status: 'open' }),
      this.proposals.of({ live: true }),
      this.communes.places(),
    ]);
    const byLearner = new Map<string, ProposalRow[]>();
    for (const one of proposals) byLearner.set(one.learnerId, [...(byLearner.get(one.learnerId) ?? []), one]);
    const placed = positions.map((position) => ({ position, place: placeOf(position) }));
    return {
      learners: seekers.map((seeker) => {
        const mine = byLearner.get(seeker.learnerId) ?? [];
        const asked = new Set(mine.map(({ positionId }) => positionId));
        return {
          ...seeker,
          proposals: mine,
          suggestions: this.#suggestions(
            seeker,
            placed.filter(({ position }) => !asked.has(position.id)),
            placeOf,
          ),
        };
      }),
      positions,
    };
  }

  #suggestions(
    seeker: Seeker,
    placed: { position: { id: string; places: number; accepted: number }; place: ReturnType<PlaceOf> }[],
    placeOf: PlaceOf,
  ): Suggestion[] {
    const home = placeOf(seeker);
    return placed
      .filter(({ position }) => position.accepted < position.places)
      .map(({ position, place }) => ({
        positionId: position.id,
        kilometres: home && place ? Math.round(kilometresBetween(home, place)) : null,
        exact: Boolean(home?.exact && place?.exact),
      }))
      .sort((a, b) => (a.kilometres ?? 1e6) - (b.kilometres ?? 1e6))
      .slice(0, SUGGESTIONS);
  }
}

type PlaceOf = Awaited<ReturnType<Communes['places']>>;
