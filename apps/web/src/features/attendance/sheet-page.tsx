import { Alert, Anchor, Button, Group, Kbd, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import type { Problem } from '../../api/problem';
import { clockTime, longDay, moment, schoolDay } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useRoving } from '../../strip/roving';
import { useSchoolToday } from '../session/session-api';
import classes from './attendance.module.css';
import { HALF_TITLES, HALF_WORDS, type Half, type Sheet, sheetQuery } from './attendance-api';
import { marked } from './drafts.rules';
import { CHOICES, SheetLine } from './sheet-line';
import { useSheetEditor } from './use-sheet-editor';

/** The sheet of a promotion's half-day. */
export function SheetPage() {
  const { cohortId = '', day = '', half = '' } = useParams();
  const sheet = useQuery(sheetQuery(cohortId, day, half));
  const key = `${cohortId} ${day} ${half}`;
  return <QueryState query={sheet}>{(data) => <SheetForm key={key} sheet={data} />}</QueryState>;
}

function SheetForm({ sheet }: { sheet: Sheet }) {
  const today = useSchoolToday();
  const other: Half = sheet.half === 'morning' ? 'afternoon' : 'morning';
  const editable = sheet.closedBecause === null;
  return (
    <Page
      title={`${sheet.cohort.name}, ${HALF_WORDS[sheet.half]}`}
      lead={
        <>
          {longDay(sheet.day)}
          {sheet.session &&
            ` · ${[sheet.session.subject, sheet.session.trainer ?? 'sans formateur', sheet.session.room].filter(Boolean).join(', ')}`}
          {sheet.savedAt &&
            ` · Enregistrée par ${sheet.savedBy ?? 'un compte fermé'} ${
              schoolDay(sheet.savedAt) === today
                ? `à ${clockTime(sheet.savedAt)}`
                : `le ${moment(sheet.savedAt)}`
            }`}
        </>
      }
      action={
        <Group gap="md">
          <Anchor component={Link} to={`/presence?jour=${sheet.day}`}>
            Toutes les feuilles
          </Anchor>
          <Anchor component={Link} to={`/presence/${sheet.cohort.id}/${sheet.day}/${other}`}>
            {HALF_TITLES[other]}
          </Anchor>
        </Group>
      }
    >
      {editable ? (
        <Lines sheet={sheet} />
      ) : (
        <Empty title={typeset(sheet.closedBecause ?? '')}>
          {sheet.entries.length > 0 &&
            `Attendus à l’école : ${sheet.entries.map((entry) => `${entry.firstName} ${entry.lastName}`).join(', ')}.`}
        </Empty>
      )}
    </Page>
  );
}

function Lines({ sheet }: { sheet: Sheet }) {
  const editor = useSheetEditor(sheet);
  const { entries } = sheet;
  const { onKeyDown, stop, row, column } = useRoving(entries.length, CHOICES.length);
  const list = useRef<HTMLUListElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const { problem } = editor;
  const conflict = problem?.code === 'changed_meanwhile';
  useEffect(() => {
    if (!problem) return;
    // Where it can be set right: at the field when there is one.
    const field = list.current?.querySelector<HTMLElement>('input[aria-invalid="true"]');
    (field ?? alert.current)?.focus();
  }, [problem]);
  const unknown = entries.filter((entry) => editor.draftFor(entry.learnerId).state === 'unknown').length;

  function onKeys(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return void editor.save();
    }
    if (!(event.target as HTMLElement).closest('[data-cell]')) return;
    const entry = entries[row];
    const choice = CHOICES.find(({ key }) => key === event.key.toLowerCase());
    const erases = event.key === 'Delete' || event.key === 'Backspace';
    if (entry && (choice || erases) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const state = erases ? 'unknown' : (choice?.marks[0] ?? 'unknown');
      editor.change(entry.learnerId, marked(editor.draftFor(entry.learnerId), state));
      // A delay is typed at once; anything else goes on to the next person.
      if (state === 'late') focusDelayOf(event.currentTarget, row);
      else if (row + 1 < entries.length)
        list.current?.querySelector<HTMLElement>(`[data-cell="${row + 1}-${column}"]`)?.focus();
      return;
    }
    onKeyDown(event);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void editor.save();
      }}
      noValidate
    >
      <Group justify="space-between" mb="sm">
        <Button type="button" variant="default" disabled={unknown === 0} onClick={editor.markAllPresent}>
          Tous présents
        </Button>
        <Text size="sm" c="dimmed" visibleFrom="sm">
          Clavier{'\u00a0'}: <Kbd>P</Kbd> présent, <Kbd>R</Kbd> retard, <Kbd>A</Kbd> absent, <Kbd>M</Kbd>{' '}
          autre, <Kbd>Suppr</Kbd> efface, flèches, <Kbd>Ctrl</Kbd> <Kbd>Entrée</Kbd> enregistre
        </Text>
      </Group>
      {problem && (
        <Alert
          ref={alert}
          tabIndex={-1}
          color={conflict ? 'yellow' : 'red'}
          mb="sm"
          role="alert"
          title={
            conflict ? 'Quelqu’un a enregistré cette feuille pendant votre saisie' : typeset(problem.title)
          }
        >
          {conflict ? (
            <>
              Rien n’est perdu{'\u00a0'}: votre saisie est gardée. Relisez les lignes signalées, puis
              enregistrez de nouveau.
              <Meanwhile problem={problem} mine={[...editor.lineErrors.values()]} />
            </>
          ) : (
            typeset(problem.message)
          )}
        </Alert>
      )}
      <ul className={classes.lines} ref={list} onKeyDown={onKeys} aria-label="Apprenants attendus à l’école">
        {entries.map((entry, index) => (
          <SheetLine
            key={entry.learnerId}
            row={index}
            entry={entry}
            draft={editor.draftFor(entry.learnerId)}
            dirty={editor.isDirty(entry.learnerId)}
            changed={editor.changed.has(entry.learnerId)}
            error={conflict ? undefined : editor.lineErrors.get(entry.learnerId)}
            halfDayMinutes={sheet.cohort.halfDayMinutes}
            stop={stop}
            onChange={(draft) => editor.change(entry.learnerId, draft)}
          />
        ))}
      </ul>
      <div className={classes.saveBar}>
        <Text size="sm" role="status">
          {unknown === 0 ? 'Tout le monde est noté' : `${counted(unknown, 'ligne')} à renseigner`}
          {editor.marks.length > 0 && ` · ${counted(editor.marks.length, 'ligne')} à enregistrer`}
        </Text>
        <Button type="submit" loading={editor.saving} disabled={editor.marks.length === 0}>
          Enregistrer
        </Button>
      </div>
    </form>
  );
}

/** The lines typed here that somebody else noted too; the others are only counted, they are marked in the list. */
function Meanwhile({ problem, mine }: { problem: Problem; mine: string[] }) {
  const others = problem.errors.filter(({ field }) => !/^marks\.\d+\./.test(field ?? '')).length;
  return (
    <>
      {mine.length > 0 && (
        <ul>
          {mine.slice(0, 5).map((message) => (
            <li key={message}>{typeset(message)}</li>
          ))}
        </ul>
      )}
      {mine.length > 5 && <div>Et {counted(mine.length - 5, 'autre')} de vos lignes.</div>}
      {others > 0 && (
        <div>{counted(others, 'ligne notée', 'lignes notées')} que vous n’aviez pas touchées.</div>
      )}
    </>
  );
}

/** The field of the delay appears with the mark. */
function focusDelayOf(list: HTMLElement, row: number): void {
  requestAnimationFrame(() => list.children[row]?.querySelector('input')?.focus());
}
