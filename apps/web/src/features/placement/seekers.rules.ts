import type { Seeker } from './placement-api';

/** Since when and until when somebody may train without employer. */
export interface Clock {
  learnerId: string | null;
  kind: string;
  state: string;
  dueOn: string | null;
  daysLeft: number | null;
  article: string | null;
}

export type Waiting = Seeker & { clock: Clock | null };

const DELAYS = ['no_employer', 'after_rupture'];

/** Those whom no contract holds, the clock that runs out first on top; those without a clock after, by name. */
export function withoutEmployer(
  seekers: readonly Seeker[],
  candidates: readonly { learnerId: string; contract: unknown }[],
  clocks: readonly Clock[],
): Waiting[] {
  const held = new Set(
    candidates.filter(({ contract }) => contract !== null).map(({ learnerId }) => learnerId),
  );
  const clockOf = new Map<string, Clock>();
  for (const clock of clocks) {
    if (!clock.learnerId || !DELAYS.includes(clock.kind)) continue;
    if (clock.state !== 'running' && clock.state !== 'missed') continue;
    const before = clockOf.get(clock.learnerId);
    if (!before || (clock.dueOn ?? '') > (before.dueOn ?? '')) clockOf.set(clock.learnerId, clock);
  }
  return seekers
    .filter(({ learnerId }) => !held.has(learnerId))
    .map((seeker) => ({ ...seeker, clock: clockOf.get(seeker.learnerId) ?? null }))
    .sort((a, b) => (a.clock?.dueOn ?? '9999').localeCompare(b.clock?.dueOn ?? '9999'));
}
