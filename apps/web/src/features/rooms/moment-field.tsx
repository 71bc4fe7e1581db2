import { NativeSelect } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { Half } from './rooms-api';

/** A half-day, an evening, or hours of one's own. */
export type Moment = Half | 'evening' | 'other';

const MOMENTS: { value: Moment; label: string }[] = [
  { value: 'morning', label: 'Matin, de 8\u00a0h\u00a030 à 12\u00a0h' },
  { value: 'afternoon', label: 'Après-midi, de 13\u00a0h à 17\u00a0h' },
  { value: 'evening', label: 'Soirée, de 18\u00a0h à 21\u00a0h' },
  { value: 'other', label: 'À d’autres heures' },
];

/** What the server reads of a moment. */
export function hoursOf(moment: Moment, hours?: { begins: string; ends: string }) {
  if (moment === 'evening') return { begins: '18:00', ends: '21:00' };
  if (moment === 'other') return { begins: hours?.begins || undefined, ends: hours?.ends || undefined };
  return { half: moment };
}

export function MomentField({
  others,
  ...field
}: { others?: boolean } & ComponentProps<typeof NativeSelect>) {
  return (
    <NativeSelect
      label="Moment"
      data={others ? MOMENTS : MOMENTS.filter(({ value }) => value !== 'other')}
      {...field}
    />
  );
}
