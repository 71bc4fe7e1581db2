import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { typeset } from '../../format/french';
import type { useProblemForm } from '../../forms';
import { type Block, blockName, choicesQuery, type Half, type SessionContent } from './sessions-api';

/** A content as form fields hold it: an empty text is nothing. */
export type ContentValues = Record<keyof SessionContent, string>;

export const valuesOf = (content?: SessionContent | null): ContentValues => ({
  subject: content?.subject ?? '',
  blockCode: content?.blockCode ?? '',
  trainerId: content?.trainerId ?? '',
  roomId: content?.roomId ?? '',
  note: content?.note ?? '',
});

export const contentOf = (values: ContentValues): SessionContent => ({
  subject: values.subject.trim() || null,
  blockCode: values.blockCode || null,
  trainerId: values.trainerId || null,
  roomId: values.roomId || null,
  note: values.note.trim() || null,
});

export const validateContent = {
  subject: (value: string, { blockCode }: ContentValues) =>
    value.trim() || blockCode ? null : 'Indiquez une matière ou un bloc.',
};

interface Props {
  form: Pick<ReturnType<typeof useProblemForm<ContentValues>>, 'key' | 'getInputProps'>;
  cohortId: string;
  blocks: Block[];
  /** When it is; a template's half-day has no date. */
  when?: { day: string; half: Half };
  sessionId?: string;
}

/** Subject, block, trainer, room and note; who and where say why they are not free. */
export function ContentFields({ form, cohortId, blocks, when, sessionId }: Props) {
  const choices = useQuery(choicesQuery(cohortId, { ...when, sessionId }));
  const option = (one: { id: string; name: string; unavailable: string | null }, name = one.name) => ({
    value: one.id,
    label: typeset(one.unavailable ? `${name} (non disponible)` : name),
  });
  return (
    <>
      <TextInput
        label="Matière"
        placeholder="HTML et CSS"
        maxLength={120}
        data-autofocus
        key={form.key('subject')}
        {...form.getInputProps('subject')}
      />
      <NativeSelect
        label="Bloc de compétences"
        data={[
          { value: '', label: 'Aucun' },
          ...blocks.map(({ code, title }) => ({ value: code, label: `${blockName(code)}, ${title}` })),
        ]}
        key={form.key('blockCode')}
        {...form.getInputProps('blockCode')}
      />
      <NativeSelect
        label="Formateur"
        data={[
          { value: '', label: 'Personne pour l’instant' },
          ...(choices.data?.trainers ?? []).map((one) => option(one)),
        ]}
        // A native list shows what it holds: its value is set again once the list is there.
        key={`${form.key('trainerId')}-${choices.data ? 'read' : 'reading'}`}
        {...form.getInputProps('trainerId')}
      />
      <NativeSelect
        label="Salle"
        data={[
          { value: '', label: 'Sans salle' },
          ...(choices.data?.rooms ?? []).map((one) => option(one, `${one.name}, ${one.seats}\u00a0places`)),
        ]}
        key={`${form.key('roomId')}-${choices.data ? 'read' : 'reading'}`}
        {...form.getInputProps('roomId')}
      />
      <Textarea
        label="Note"
        description="Les apprenants la liront."
        autosize
        minRows={2}
        maxLength={500}
        key={form.key('note')}
        {...form.getInputProps('note')}
      />
    </>
  );
}
