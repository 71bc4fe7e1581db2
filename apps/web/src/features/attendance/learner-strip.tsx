import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { daySpan, isDay, mondayOf, plusDays } from '../../format/dates';
import { counted, frenchNumber, frenchPercent } from '../../format/french';
import { QueryState } from '../../states';
import { StripLegend, WeeksStrip } from '../../strip';
import { useMay, useSchoolToday } from '../session/session-api';
import { type Half, halfDaysQuery, type LearnerHalfDay, toStrip, totalsQuery } from './attendance-api';
import { HalfDayPanel } from './half-day-panel';

const WEEKS = 4;

/**
 * A learner's half-days, four weeks at a time, with how each came to be; the school corrects from here. The weeks shown
 * stand in the address (`semaine`). `from` and `to` bound the totals, such as an enrolment's; without, the weeks shown.
 */
export function LearnerStrip({ learnerId, from, to }: { learnerId: string; from?: string; to?: string }) {
  const today = useSchoolToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('semaine') ?? '';
  const first = isDay(asked) ? mondayOf(asked) : plusDays(mondayOf(today), -14);
  const last = plusDays(first, WEEKS * 7 - 3);
  const halfDays = useQuery(halfDaysQuery(learnerId, first, last));
  const totals = useQuery(totalsQuery(learnerId, from ?? first, to ?? last));
  const [chosen, setChosen] = useState<{ day: string; half: Half } | null>(null);
  const mayCorrect = useMay('presence.correct');
  function go(monday: string) {
    const next = new URLSearchParams(search);
    next.set('semaine', monday);
    setChosen(null);
    setSearch(next, { replace: true, preventScrollReset: true });
  }
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600}>Semaines {daySpan(first, last)}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={() => go(plusDays(first, -WEEKS * 7))}>
            Semaines précédentes
          </Button>
          <Button variant="default" onClick={() => go(plusDays(first, WEEKS * 7))}>
            Semaines suivantes
          </Button>
        </Group>
      </Group>
      <QueryState query={halfDays}>
        {(halves) => (
          <>
            <WeeksStrip
              caption="Demi-journées de l’apprenant"
              today={today}
              halfDays={halves.map((half) => toStrip(half))}
              mondays={Array.from({ length: WEEKS }, (_, week) => plusDays(first, week * 7))}
              onSelect={({ date, half }) => setChosen({ day: date, half })}
            />
            <Chosen
              learnerId={learnerId}
              halfDay={halves.find(({ day, half }) => day === chosen?.day && half === chosen.half)}
              mayCorrect={mayCorrect}
              onClose={() => setChosen(null)}
            />
          </>
        )}
      </QueryState>
      {totals.data && (
        <Text size="sm">
          {totals.data.attendanceRate === null
            ? 'Aucune demi-journée n’était attendue jusqu’ici.'
            : `Assiduité : ${frenchPercent(totals.data.attendanceRate)} (${totals.data.presentHalves} demi-journées sur ${totals.data.expectedHalves} attendues)`.replace(
                ' :',
                '\u00a0:',
              )}
          {totals.data.reachableRate !== null &&
            ` · encore possible\u00a0: ${frenchPercent(totals.data.reachableRate)}`}
          {totals.data.excusedHalves > 0 && ` · justifiées, à part\u00a0: ${totals.data.excusedHalves}`}
          {totals.data.unknownHalves > 0 && ` · non renseignées\u00a0: ${totals.data.unknownHalves}`}
          {` · ${hours(totals.data.schoolMinutes)} à l’école, ${counted(totals.data.companyDays, 'jour')} dans la structure`}
        </Text>
      )}
      {totals.isError && <Alert color="red">Les totaux n’ont pas pu être lus.</Alert>}
      <StripLegend />
    </Stack>
  );
}

/** « 3 h 30 » */
function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = `${frenchNumber(Math.floor(minutes / 60))}\u00a0h`;
  return rest === 0 ? whole : `${whole}\u00a0${String(rest).padStart(2, '0')}`;
}

function Chosen({
  halfDay,
  ...props
}: {
  learnerId: string;
  halfDay: LearnerHalfDay | undefined;
  mayCorrect: boolean;
  onClose: () => void;
}) {
  if (!halfDay) return null;
  return (
    <HalfDayPanel key={`${halfDay.day} ${halfDay.half} ${halfDay.revision}`} halfDay={halfDay} {...props} />
  );
}
