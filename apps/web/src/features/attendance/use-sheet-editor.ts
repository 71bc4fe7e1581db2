import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { counted } from '../../format/french';
import { offerUndo, say } from '../../undo';
import { type SentMark, type Sheet, saveSheet, sheetQuery } from './attendance-api';
import {
  allPresent,
  changedMeanwhile,
  type Draft,
  type Drafts,
  differs,
  draftOf,
  marksBack,
  marksOf,
} from './drafts.rules';

type LineErrors = ReadonlyMap<string, string>;

/** The server names a line by its place among those that were sent. */
function errorsOf(problem: Problem, sent: SentMark[]): LineErrors {
  return new Map(
    problem.errors.flatMap(({ field, message }) => {
      const mark = sent[Number(/^marks\.(\d+)\./.exec(field ?? '')?.[1] ?? -1)];
      return mark ? [[mark.learnerId, message] as const] : [];
    }),
  );
}

/** What is typed on a sheet, kept through failures and through somebody else's save. */
export function useSheetEditor(sheet: Sheet) {
  const client = useQueryClient();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lineErrors, setLineErrors] = useState<LineErrors>(new Map());
  const [saving, setSaving] = useState(false);
  // The same id goes with the same content, so that sending it again after a lost answer is harmless.
  const attempt = useRef<{ id: string; content: string } | null>(null);
  const busy = useRef(false);
  const query = sheetQuery(sheet.cohort.id, sheet.day, sheet.half);
  const marks = marksOf(sheet.entries, drafts);

  useEffect(() => {
    if (marks.length === 0) return;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [marks.length]);

  const refresh = () => client.fetchQuery({ ...query, staleTime: 0 });
  const forget = () => client.invalidateQueries({ queryKey: ['attendance'], refetchType: 'none' });

  async function save() {
    if (busy.current || marks.length === 0) return;
    busy.current = true;
    setSaving(true);
    setProblem(null);
    setLineErrors(new Map());
    const content = JSON.stringify([sheet.version, marks]);
    if (attempt.current?.content !== content) attempt.current = { id: crypto.randomUUID(), content };
    try {
      const saved = await saveSheet(sheet, { version: sheet.version, clientId: attempt.current.id, marks });
      const back = marksBack(sheet.entries, marks);
      await forget();
      await refresh();
      setDrafts({});
      setChanged(new Set());
      offerUndo({
        message: `Feuille enregistrée : ${counted(saved.changed, 'ligne')}.`,
        undo: async () => {
          await saveSheet(sheet, { version: saved.version, clientId: crypto.randomUUID(), marks: back });
          await forget();
          await refresh();
        },
      });
    } catch (failure) {
      const refused = asProblem(failure);
      setProblem(refused);
      setLineErrors(errorsOf(refused, marks));
      if (refused.code === 'changed_meanwhile') {
        const now = await refresh().catch(() => null);
        if (now) setChanged(changedMeanwhile(sheet.entries, now.entries));
      }
    } finally {
      busy.current = false;
      setSaving(false);
    }
  }

  const draftFor = (learnerId: string): Draft => {
    const entry = sheet.entries.find((one) => one.learnerId === learnerId)!;
    return drafts[learnerId] ?? draftOf(entry);
  };

  return {
    draftFor,
    isDirty: (learnerId: string) =>
      differs(sheet.entries.find((one) => one.learnerId === learnerId)!, drafts[learnerId]),
    change(learnerId: string, draft: Draft | null) {
      setLineErrors((all) => new Map([...all].filter(([id]) => id !== learnerId)));
      setDrafts(({ [learnerId]: _, ...others }) => (draft ? { ...others, [learnerId]: draft } : others));
    },
    markAllPresent() {
      setDrafts((now) => allPresent(sheet.entries, now));
      say(
        'Toutes les lignes non renseignées sont marquées présentes : notez les exceptions, puis enregistrez.',
      );
    },
    marks,
    changed,
    problem,
    /** What was refused, by learner, until their line is changed. */
    lineErrors,
    saving,
    save,
  };
}
