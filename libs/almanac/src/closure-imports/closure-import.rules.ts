import type { Closure } from '../closures/closure.js';
import { refusalsToClose, refusalsToRewritePast } from '../closures/closures.rules.js';
import type { IcsPeriod, IcsReading } from './ics-events.rules.js';

/** What becomes of an event of the file. */
export interface ImportedClosure {
  name: string;
  firstDay: string | null;
  lastDay: string | null;
  status: 'new' | 'existing' | 'refused';
  /** Why it is not written, in French; null for a new one. */
  reason: string | null;
}

type Known = Pick<Closure, 'kind' | 'name' | 'firstDay' | 'lastDay'>;

/** Every event's verdict: new closures first, in the order of their days, then those that exist, then what is refused. */
export function judgeClosures(
  { periods, refused }: Exclude<IcsReading, { unreadable: string }>,
  known: readonly Known[],
  today: string,
): ImportedClosure[] {
  const judged = periods.map(
    (period): ImportedClosure => ({ ...period, ...verdictOf(period, known, today) }),
  );
  return [
    ...judged.filter(({ status }) => status === 'new'),
    ...judged.filter(({ status }) => status === 'existing'),
    ...judged.filter(({ status }) => status === 'refused'),
    ...refused.map(
      ({ name, firstDay, reason }): ImportedClosure => ({
        name,
        firstDay,
        lastDay: firstDay,
        status: 'refused',
        reason,
      }),
    ),
  ];
}

function verdictOf(
  period: IcsPeriod,
  known: readonly Known[],
  today: string,
): Pick<ImportedClosure, 'status' | 'reason'> {
  const same = known.find(
    ({ kind, name, firstDay, lastDay }) =>
      (firstDay === period.firstDay && lastDay === period.lastDay) ||
      (kind === 'own' && name === period.name && firstDay === period.firstDay),
  );
  if (same) return { status: 'existing', reason: `«\u00a0${same.name}\u00a0» est déjà là pour ces jours.` };
  const [refusal] = [
    ...refusalsToClose(period),
    ...refusalsToRewritePast(null, { ...period, kind: 'own', applies: true }, today),
  ];
  return refusal ? { status: 'refused', reason: refusal.message } : { status: 'new', reason: null };
}
