import classes from './planning.module.css';
import type { Planning, WishName } from './planning-api';
import { MEASURES, sayGap, sayMeasure } from './words';

/** What each proposal gives for each wish, and how sure it is that nothing does better. */
export function Comparison({ planning: { proposals, floorSeats } }: { planning: Planning }) {
  const sought: WishName[] = proposals[0]?.order ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={classes.scroller} aria-label="Comparaison des propositions" tabIndex={0}>
      <table className={classes.compare}>
        <thead>
          <tr>
            <th scope="col">Souhait</th>
            {proposals.map((_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a proposal is known by its number
              <th key={i} scope="col">
                Proposition {i + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sought.map((wish) => {
            const values = proposals.map(
              ({ measures }) => measures.find((measure) => measure.wish === wish)?.value ?? 0,
            );
            const best = Math.min(...values);
            const differ = values.some((value) => value !== best);
            return (
              <tr key={wish}>
                <th scope="row">{MEASURES[wish]}</th>
                {values.map((value, i) => {
                  const stage = proposals[i]?.stages.find((one) => one.wish === wish);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a proposal is known by its number
                    <td key={i}>
                      {sayMeasure(wish, value)}
                      {wish === 'peak' && ` pour ${floorSeats} places`}
                      {differ && value === best && <b> · le mieux</b>}
                      <small>{i === 0 ? sayGap(stage) : null}</small>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
