import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { clockTime } from '../../format/dates';
import { typeset } from '../../format/french';
import type { useRoving } from '../../strip/roving';
import classes from './attendance.module.css';
import type { Mark, SheetEntry } from './attendance-api';
import { type Draft, marked, mayHaveReason } from './drafts.rules';

/** The four buttons of a line: their key, and the marks each stands for, the usual one first. */
export const CHOICES: { key: string; label: string; marks: Mark[] }[] = [
  { key: 'p', label: 'Présent', marks: ['present'] },
  { key: 'r', label: 'Retard', marks: ['late'] },
  { key: 'a', label: 'Absent', marks: ['absent_unjustified', 'absent_justified', 'sick', 'leave'] },
  { key: 'm', label: 'Autre', marks: ['mediation', 'representation'] },
];

const MARK_LABELS: Record<Mark, string> = {
  present: 'Présent',
  late: 'En retard',
  absent_unjustified: 'Absence injustifiée',
  absent_justified: 'Absence justifiée',
  sick: 'Arrêt maladie',
  leave: 'Congé',
  mediation: 'Médiation numérique',
  representation: 'Représente l’école',
  unknown: 'Non renseigné',
};

interface Props {
  row: number;
  entry: SheetEntry;
  draft: Draft;
  dirty: boolean;
  /** Somebody else changed this line while it was being typed. */
  changed: boolean;
  error?: string;
  halfDayMinutes: number;
  stop: ReturnType<typeof useRoving>['stop'];
  onChange: (draft: Draft | null) => void;
}

/** One learner of a sheet: four large buttons, and the details of what was chosen. */
export function SheetLine(props: Props) {
  const { row, entry, draft, dirty, changed, error, halfDayMinutes, stop, onChange } = props;
  const name = `${entry.firstName} ${entry.lastName}`;
  const chosen = CHOICES.find((choice) => choice.marks.includes(draft.state));
  return (
    <li className={classes.line} data-changed={changed || undefined} data-dirty={dirty || undefined}>
      <div className={classes.name} id={`name-${entry.learnerId}`}>
        <span>{entry.firstName}</span> <strong>{entry.lastName}</strong>
        {entry.mediation && (
          <span className={classes.unknown}>
            En médiation{'\u00a0'}: {typeset(entry.mediation)}
          </span>
        )}
        {draft.state === 'unknown' && <span className={classes.unknown}>Non renseigné</span>}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would take the line's grid apart */}
      <div className={classes.choices} role="group" aria-labelledby={`name-${entry.learnerId}`}>
        {CHOICES.map((choice, column) => (
          <button
            key={choice.key}
            type="button"
            className={classes.choice}
            data-choice={choice.key}
            aria-pressed={choice === chosen}
            onClick={() =>
              onChange(marked(draft, choice === chosen ? 'unknown' : (choice.marks[0] ?? 'unknown')))
            }
            {...stop(row, column)}
          >
            {choice.label}
          </button>
        ))}
      </div>
      {(draft.state === 'late' || (chosen && chosen.marks.length > 1)) && (
        <div className={classes.details}>
          {draft.state === 'late' && (
            <NumberInput
              label="Minutes de retard"
              aria-label={`Minutes de retard de ${name}`}
              value={draft.minutes ?? ''}
              min={1}
              max={halfDayMinutes - 1}
              allowDecimal={false}
              error={error}
              w="9rem"
              onChange={(value) => onChange({ ...draft, minutes: typeof value === 'number' ? value : null })}
            />
          )}
          {chosen && chosen.marks.length > 1 && (
            <NativeSelect
              label="Nature"
              aria-label={`Nature, ${name}`}
              value={draft.state}
              data={chosen.marks.map((mark) => ({ value: mark, label: MARK_LABELS[mark] }))}
              onChange={(event) => onChange(marked(draft, event.currentTarget.value as Mark))}
            />
          )}
          {mayHaveReason(draft.state) && (
            <TextInput
              label="Motif (facultatif)"
              aria-label={`Motif, ${name} (facultatif)`}
              value={draft.reason}
              maxLength={500}
              flex={1}
              className={classes.reason}
              onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
            />
          )}
        </div>
      )}
      {changed && (
        <div className={classes.meanwhile}>
          <span>
            Entre-temps, {entry.recordedBy ?? 'quelqu’un'} a noté «{'\u00a0'}
            {MARK_LABELS[entry.state]}
            {'\u00a0'}»{entry.recordedAt && ` à ${clockTime(entry.recordedAt)}`}.
            {dirty && ' Votre saisie est gardée.'}
          </span>
          {dirty && (
            <button type="button" className={classes.textButton} onClick={() => onChange(null)}>
              Garder ce qui est noté
            </button>
          )}
        </div>
      )}
      {error && draft.state !== 'late' && (
        <div className={classes.error} role="alert">
          {error}
        </div>
      )}
    </li>
  );
}
