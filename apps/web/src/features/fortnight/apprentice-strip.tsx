import { Alert, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Problem } from '../../api/problem';
import { moment, plusDays } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { WeeksStrip } from '../../strip';
import { toStrip } from '../attendance/attendance-api';
import { useSchoolToday } from '../session/session-api';
import { type Change, type Changes, keyOf, mayChange, stateToSign } from './changes.rules';
import type { Apprentice, FortnightHalf } from './fortnight-api';
import { HalfDayChoice } from './half-day-choice';

interface Props {
  apprentice: Apprentice;
  from: string;
  changes: Changes;
  problem: Problem | undefined;
  onChange: (key: string, change: Change) => void;
}

/** One apprentice's two weeks, as they will be signed. */
export function ApprenticeStrip({ apprentice, from, changes, problem, onChange }: Props) {
  const today = useSchoolToday();
  const [open, setOpen] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const name = `${apprentice.firstName} ${apprentice.lastName}`;
  const chosen = apprentice.halves.find((half) => keyOf(half) === open);
  const strip = apprentice.halves.map((half) =>
    toStrip(
      { ...half, state: stateToSign(half, changes) },
      mayChange(half) && !half.state ? 'à signer' : half.bySchool ? 'noté par l’école' : undefined,
    ),
  );
  function close() {
    setOpen(null);
    // The grid's one tab stop is the cell that was tapped.
    place.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  }
  return (
    <Stack gap="xs" component="section" aria-label={name}>
      <Title order={2} size="h4">
        {name}
      </Title>
      {problem && (
        <Alert color={problem.status === 409 ? 'yellow' : 'red'} role="alert" title={typeset(problem.title)}>
          {typeset(problem.message)}
        </Alert>
      )}
      <div ref={place}>
        <WeeksStrip
          caption={`Quinzaine de ${name}`}
          today={today}
          halfDays={strip}
          mondays={[from, plusDays(from, 7)]}
          onSelect={({ date, half }) => {
            const tapped = apprentice.halves.find((one) => one.day === date && one.half === half);
            setOpen(tapped ? keyOf(tapped) : null);
          }}
        />
      </div>
      {chosen && !mayChange(chosen) && (
        <Text size="sm" role="status">
          {whyNot(chosen)}
        </Text>
      )}
      {chosen && mayChange(chosen) && (
        <HalfDayChoice
          key={open}
          half={chosen}
          current={stateToSign(chosen, changes)}
          reason={changes[keyOf(chosen)]?.reason ?? ''}
          onChange={(change) => onChange(keyOf(chosen), change)}
          onClose={close}
        />
      )}
      <Text size="sm" c="dimmed">
        {summaryOf(apprentice, changes)}
        {apprentice.signature &&
          ` Signée par ${apprentice.signature.signedBy} le ${moment(apprentice.signature.signedAt)}${
            apprentice.signature.onPaper ? ', d’après un relevé papier' : ''
          }.`}
      </Text>
    </Stack>
  );
}

/** Why a half-day that was tapped is not the tutor's to note. */
function whyNot(half: FortnightHalf): string {
  if (half.own) return 'Cette demi-journée n’a pas commencé\u00a0: rien à noter encore.';
  return half.place === 'school'
    ? 'À l’école ce jour-là\u00a0: c’est l’école qui note.'
    : 'Rien n’est attendu chez vous ce jour-là.';
}

function summaryOf(apprentice: Apprentice, changes: Changes): string {
  const own = apprentice.halves.filter(mayChange);
  if (own.length === 0) return 'Aucune demi-journée chez vous n’a commencé sur cette quinzaine.';
  const present = own.filter((half) => stateToSign(half, changes) === 'present_company').length;
  const others = own.length - present;
  return others === 0
    ? `Présence prévue respectée : ${counted(own.length, 'demi-journée')}.`.replace(' :', '\u00a0:')
    : `${counted(present, 'demi-journée')} de présence, ${counted(others, 'exception')}.`;
}
