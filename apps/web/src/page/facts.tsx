import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** What is known of a thing, as terms and values; a missing value is said, not left blank. */
export function Facts({ facts }: { facts: [term: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === null || value === undefined || value === '' ? 'Non renseigné' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
