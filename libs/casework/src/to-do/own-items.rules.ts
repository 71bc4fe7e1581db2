import type { Clock } from '../clocks/clock.js';
import { whyNow } from './clock-items.rules.js';
import type { ToDo } from './to-do.js';

/** What a clock asks of the learner it is about, said to them. */
export function ownItemOf(clock: Clock, today: string): ToDo | null {
  if (clock.kind !== 'no_employer' && clock.kind !== 'after_rupture') return null;
  if (clock.state !== 'running' && clock.state !== 'missed') return null;
  return {
    key: `own:${clock.key}`,
    theme: 'contracts',
    title: clock.kind === 'no_employer' ? 'Trouver un employeur' : 'Retrouver un employeur',
    reason: whyNow(clock, today, 'L’école cherche avec vous.'),
    dueOn: clock.dueOn,
    late: clock.state === 'missed',
    to: '/contrats',
    act: 'Voir mon contrat',
    learnerId: clock.learnerId,
    needs: 'clock.read',
  };
}
