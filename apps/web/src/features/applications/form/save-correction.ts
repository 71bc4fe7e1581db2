import { type QueryClient } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { applicationQuery, correctApplication } from '../applications-api';
import { bodyOf, formOf, type Values } from './form-values';
import { mergeTyped } from './merge-typed';

/** What the form was filled from: its values and the version of the file. */
export interface Read {
  values: Values;
  version: number;
}

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * Saves a correction. When somebody else saved first, `onMerged` gets what the form is to hold (nothing typed is lost)
 * and what it is now compared with; then the problem is thrown, with what was saved meanwhile at each field in dispute.
 */
export async function saveCorrection(
  client: QueryClient,
  id: string,
  typed: Values,
  read: Read,
  onMerged: (values: Values, read: Read) => void,
): Promise<void> {
  try {
    await correctApplication(id, bodyOf(typed, read.version));
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.code !== 'application.changed_meanwhile') throw failure;
    const saved = await client.fetchQuery({ ...applicationQuery(id), staleTime: 0 });
    const theirs = formOf(saved);
    const { values, clashes } = mergeTyped(read.values, theirs, typed);
    onMerged(values, { values: theirs, version: saved.version });
    throw new Problem({
      status: failure.status,
      code: failure.code,
      title: failure.title,
      errors: [
        { code: failure.code, message: failure.message },
        ...clashes.map(({ field, saved: value }) => ({
          field,
          code: 'application.clash',
          message: words(value)
            ? `Enregistré entre-temps : « ${words(value)} ».`
            : 'Modifié entre-temps par l’autre personne.',
        })),
      ],
    });
  }
}
