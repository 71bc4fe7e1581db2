import { Conflict } from '#platform';

/** What somebody who corrects must be told when the file is no longer the one they read. */
export function changedMeanwhile(by: { name: string | null; time: string | null }): Conflict {
  const who = by.name ?? 'La personne elle-même, ou quelqu’un de l’école,';
  const when = by.time ? ` à ${by.time}` : '';
  return new Conflict(
    'application.changed_meanwhile',
    `${who} a corrigé ce dossier${when}, pendant que vous le remplissiez. Ce que vous avez saisi est gardé\u00a0: comparez, puis enregistrez de nouveau.`,
    'version',
  );
}
