import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { hoursOf, type Moment, MomentField } from './moment-field';
import classes from './rooms.module.css';
import type { HallRequestBody, Weekday } from './rooms-api';
import { WEEKDAYS } from './weekdays';

const MOST = 3;

/** What would do as well: a day, or a weekday of the same week. */
export interface Wish {
  key: string;
  day: string;
  weekday: Weekday;
  moment: Moment;
}

export const emptyWish = (): Wish => ({
  key: crypto.randomUUID(),
  day: '',
  weekday: 'thursday',
  moment: 'afternoon',
});

export const wishBodies = (wishes: readonly Wish[], weekly: boolean): HallRequestBody['wishes'] =>
  wishes.map(({ day, weekday, moment }) => ({
    ...(weekly ? { weekday } : { day: day || undefined }),
    ...hoursOf(moment),
  }));

/** Other days or moments that would do, in the order of the wish. */
export function WishFields({
  weekly,
  wishes,
  errorAt,
  onChange,
  onAdd,
}: {
  weekly: boolean;
  wishes: Wish[];
  errorAt: (path: string) => ReactNode;
  onChange: (wishes: Wish[]) => void;
  onAdd: () => void;
}) {
  const change = (key: string, over: Partial<Wish>) =>
    onChange(wishes.map((wish) => (wish.key === key ? { ...wish, ...over } : wish)));
  return (
    <>
      <Text size="sm" c="dimmed">
        Dites ce qui irait aussi, dans l’ordre{'\u00a0'}: le gestionnaire le proposera d’un geste.
      </Text>
      {wishes.map((wish, rank) => (
        <div key={wish.key} className={classes.wish}>
          {weekly ? (
            <NativeSelect
              label={`${rank + 1}. Le`}
              data={WEEKDAYS.map(({ value, label }) => ({ value, label: `${label} de la même semaine` }))}
              value={wish.weekday}
              onChange={(event) => change(wish.key, { weekday: event.currentTarget.value as Weekday })}
            />
          ) : (
            <TextInput
              label={`${rank + 1}. Le`}
              type="date"
              value={wish.day}
              error={errorAt(`wishes.${rank}.day`)}
              onChange={(event) => change(wish.key, { day: event.currentTarget.value })}
            />
          )}
          <MomentField
            value={wish.moment}
            onChange={(event) => change(wish.key, { moment: event.currentTarget.value as Moment })}
          />
          <Button
            variant="default"
            aria-label={`Retirer le souhait ${rank + 1}`}
            onClick={() => onChange(wishes.filter(({ key }) => key !== wish.key))}
          >
            Retirer
          </Button>
        </div>
      ))}
      {wishes.length < MOST && (
        <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={onAdd}>
          Ajouter un souhait
        </Button>
      )}
    </>
  );
}
