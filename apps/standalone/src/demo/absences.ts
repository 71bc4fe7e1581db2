import { Temporal } from 'temporal-polyfill';
import { Chance } from './chance.js';

export type Recorded = 'present' | 'late' | 'absent_justified' | 'absent_unjustified' | 'sick' | 'leave';

const reasons = [
  'Convocation administrative',
  'Examen du permis de conduire',
  'Journée défense et citoyenneté',
  'Transport scolaire interrompu',
  'Obligation familiale',
] as const;

const lasting = {
  sick: [2, 8],
  absent_justified: [1, 2],
  absent_unjustified: [1, 3],
} as const;

/**
 * How one learner attends, half-day after half-day: absences come in runs, a few learners miss more than the others, and
 * each takes a week of leave in spring and one in July, in the company.
 */
export class Habits {
  readonly #chance: Chance;
  readonly #unsteady: number;
  readonly #leaveDays = new Set<string>();
  #run: { state: keyof typeof lasting; left: number; reason: string | null } | null = null;

  constructor(learnerId: string) {
    this.#chance = new Chance(`habits of ${learnerId}`);
    this.#unsteady = this.#chance.happens(0.12) ? 4 : this.#chance.happens(0.4) ? 1.2 : 0.5;
    for (let year = 2024; year <= 2028; year += 1) {
      const weeks = [this.#chance.whole(8, 18), this.#chance.whole(27, 30)];
      for (const week of weeks) {
        const monday = Temporal.PlainDate.from({ year, month: 1, day: 4 });
        const first = monday.subtract({ days: monday.dayOfWeek - 1 }).add({ weeks: week - 1 });
        for (let day = 0; day < 5; day += 1) this.#leaveDays.add(first.add({ days: day }).toString());
      }
    }
  }

  /** What is noted of the next half-day, and the reason given. */
  next(day: string, place: 'school' | 'company'): { recorded: Recorded; reason: string | null } {
    if (place === 'company' && this.#leaveDays.has(day)) return { recorded: 'leave', reason: null };
    if (!this.#run || this.#run.left === 0) this.#run = this.#begin();
    if (!this.#run) {
      const late = place === 'school' && this.#chance.happens(0.02 * this.#unsteady);
      return { recorded: late ? 'late' : 'present', reason: null };
    }
    this.#run.left -= 1;
    return { recorded: this.#run.state, reason: this.#run.reason };
  }

  #begin() {
    const draw = this.#chance.unit();
    const state =
      draw < 0.003
        ? 'sick'
        : draw < 0.0108
          ? 'absent_justified'
          : draw < 0.0108 + 0.0085 * this.#unsteady
            ? 'absent_unjustified'
            : null;
    if (!state) return null;
    const [shortest, longest] = lasting[state];
    return {
      state,
      left: this.#chance.whole(shortest, longest),
      reason: state === 'absent_justified' ? this.#chance.one(reasons) : null,
    } as const;
  }
}
