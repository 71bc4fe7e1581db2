import type { ComponentProps } from 'react';
import { KINDS, type Shown } from './half-day.rules';
import classes from './strip.module.css';

/** The drawing of one half-day; what it means in words is said by whoever places it. */
export function CellFace({ shown }: { shown: Shown }) {
  return (
    <>
      <span className={classes.letter} aria-hidden="true">
        {KINDS[shown.kind].letter}
      </span>
      {shown.insteadOf && <span className={classes.instead} data-kind={shown.insteadOf} aria-hidden="true" />}
    </>
  );
}

export function cellProps(
  shown: Shown,
  isToday = false,
): ComponentProps<'div'> & Record<`data-${string}`, string | undefined> {
  return {
    className: classes.cell,
    'data-kind': shown.kind,
    'data-as': shown.as,
    'data-today': isToday ? '' : undefined,
  };
}
