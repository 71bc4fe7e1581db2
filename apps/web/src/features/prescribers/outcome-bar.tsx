import classes from './prescribers.module.css';
import type { Referrals } from './prescribers-api';

type Counts = Pick<Referrals, 'underWay' | 'admitted' | 'refused' | 'withdrawn'>;

const PARTS = [
  ['admitted', 'admises ou inscrites'],
  ['underWay', 'en cours'],
  ['refused', 'refusées'],
  ['withdrawn', 'retirées'],
] as const;

/** What became of an organisation's applications, on the scale of the one that sent most; said in words too. */
export function OutcomeBar({ counts, most }: { counts: Counts; most: number }) {
  const parts = PARTS.filter(([part]) => counts[part] > 0);
  const words = parts.map(([part, word]) => `${counts[part]} ${word}`).join(', ');
  return (
    <div className={classes.bar} role="img" aria-label={words || 'Aucune candidature'}>
      {parts.map(([part]) => (
        <span
          key={part}
          className={classes[part]}
          style={{ width: `${(100 * counts[part]) / Math.max(1, most)}%` }}
        >
          {counts[part]}
        </span>
      ))}
    </div>
  );
}

/** The bar's marks, in words. */
export function OutcomeLegend() {
  return (
    <ul className={classes.legend}>
      {PARTS.map(([part, word]) => (
        <li key={part}>
          <span className={classes[part]} aria-hidden="true" /> {word}
        </li>
      ))}
    </ul>
  );
}
