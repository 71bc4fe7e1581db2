import { Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { mediumDay } from '../../format/dates';
import { frenchEuros } from '../../format/french';
import type { Contract } from './contracts-api';
import classes from './pay-picture.module.css';

const HEIGHT = 176;
const TOP = 26;
const FOOT = 22;

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** The minimum of each stretch as a step, from zero; hatched where the SMIC is still to come; the pay agreed as a line. */
export function PayPicture({ contract }: { contract: Contract }) {
  const { ref, width } = useElementSize();
  const { pay, startsOn, endsOn, agreedPay } = contract;
  if (pay.length === 0) return null;
  const amounts = pay.map(({ monthlyCents }) => monthlyCents);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const ceiling = Math.max(most, ...agreedPay.map(({ monthlyCents }) => monthlyCents)) * 1.05;
  const first = dayNumber(startsOn);
  const long = Math.max(1, dayNumber(endsOn) - first);
  const x = (iso: string) => ((dayNumber(iso) - first) / long) * width;
  const y = (cents: number) => TOP + (1 - cents / ceiling) * (HEIGHT - TOP - FOOT);
  const agreedOn = (day: string) => agreedPay.findLast(({ from }) => from <= day)?.monthlyCents ?? null;
  const short = pay.find(({ from, monthlyCents }) => monthlyCents > (agreedOn(from) ?? Number.MAX_VALUE));
  const title =
    least === most
      ? `Au moins ${frenchEuros(least)} bruts par mois`
      : `Au moins ${frenchEuros(pay[0]!.monthlyCents)} bruts par mois, jusqu’à ${frenchEuros(most)}`;
  return (
    <section aria-labelledby="pay-title">
      <Title order={2} id="pay-title" mb={4}>
        {title}
      </Title>
      {short && (
        <Text size="sm" mb={4}>
          {`La rémunération convenue passe sous le minimum le ${mediumDay(short.from)}\u00a0: le minimum s’applique, ou un avenant la relève.`}
        </Text>
      )}
      {contract.payFollowsTraining && (
        <Text size="sm" c="dimmed" mb={4}>
          Les années comptent depuis le début de la formation, plus longue que le contrat (art. D6222
          {'\u2011'}28{'\u2011'}1).
        </Text>
      )}
      <div ref={ref}>
        {width > 0 && (
          <svg className={classes.picture} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
            <defs>
              <pattern
                id="assumed"
                width="8"
                height="8"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <line className={classes.hatch} x1="0" y1="0" x2="0" y2="8" />
              </pattern>
            </defs>
            {pay.map((step, rank) => {
              const left = x(step.from);
              const right = pay[rank + 1] ? x(pay[rank + 1]!.from) : width;
              const top = y(step.monthlyCents);
              return (
                <g key={step.from}>
                  <rect
                    className={step.assumed ? classes.assumed : classes.step}
                    x={left}
                    y={top}
                    width={Math.max(1, right - left - 1)}
                    height={HEIGHT - FOOT - top}
                  />
                  {right - left > 64 && (
                    <text className={classes.word} x={left + 5} y={Math.min(top + 16, HEIGHT - FOOT - 4)}>
                      {frenchEuros(step.monthlyCents)}
                    </text>
                  )}
                  {right - left > 84 && (
                    <text className={classes.quiet} x={left + 4} y={HEIGHT - 6}>
                      {mediumDay(step.from)}
                    </text>
                  )}
                </g>
              );
            })}
            {agreedPay.map(({ from, monthlyCents }, rank) => (
              <line
                key={from}
                className={classes.agreed}
                x1={x(from)}
                x2={agreedPay[rank + 1] ? x(agreedPay[rank + 1]!.from) : width}
                y1={y(monthlyCents)}
                y2={y(monthlyCents)}
              />
            ))}
          </svg>
        )}
      </div>
      <Text size="sm" c="dimmed">
        {agreedPay.length > 0 &&
          `Trait plein\u00a0: rémunération convenue, ${agreedPay.map(({ monthlyCents }) => frenchEuros(monthlyCents)).join(' puis ')}. `}
        {pay.some(({ assumed }) => assumed) &&
          'Hachures\u00a0: SMIC pas encore publié, le dernier connu est repris.'}
      </Text>
    </section>
  );
}
