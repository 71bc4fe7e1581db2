import { Button, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { longDay } from '../../format/dates';
import { HALF_WORDS } from '../attendance/attendance-api';
import type { Change } from './changes.rules';
import classes from './fortnight.module.css';
import type { FortnightHalf, WorkplaceState } from './fortnight-api';

const STATES: { state: WorkplaceState; label: string }[] = [
  { state: 'present_company', label: 'Présent' },
  { state: 'absent_justified', label: 'Absence justifiée' },
  { state: 'absent_unjustified', label: 'Absence injustifiée' },
  { state: 'sick', label: 'Arrêt maladie' },
  { state: 'leave', label: 'Congé' },
];

interface Props {
  half: FortnightHalf;
  current: FortnightHalf['state'];
  reason: string;
  onChange: (change: Change) => void;
  onClose: () => void;
}

/** What happened on the half-day that was tapped: one more tap, and a reason if there is one. */
export function HalfDayChoice({ half, current, reason, onChange, onClose }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const title = `${longDay(half.day)}, ${HALF_WORDS[half.half]}`;
  return (
    <Paper
      withBorder
      p="sm"
      className={classes.panel}
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Stack gap="xs">
        <Text fw={600}>{title}</Text>
        <div className={classes.states}>
          {STATES.map(({ state, label }) => (
            <Button
              key={state}
              px={4}
              variant={state === current ? 'filled' : 'default'}
              aria-pressed={state === current}
              onClick={() => {
                onChange({ state, reason: state === 'present_company' ? '' : reason });
                if (state === 'present_company') onClose();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
        {current && current !== 'present_company' && (
          <TextInput
            label="Motif (facultatif)"
            description={half.state === current ? 'Un motif déjà transmis est gardé.' : undefined}
            value={reason}
            maxLength={500}
            onChange={(event) =>
              onChange({ state: current as WorkplaceState, reason: event.currentTarget.value })
            }
          />
        )}
        <Button variant="subtle" onClick={onClose}>
          Fermer
        </Button>
      </Stack>
    </Paper>
  );
}
