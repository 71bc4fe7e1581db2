import type { ReactNode } from 'react';
import { Empty } from '../../states';

/** Nothing to show: because of the filters, or because nobody has asked yet. */
export function NoApplication({ filters, acts }: { filters: object; acts: ReactNode }) {
  return Object.values(filters).some((value) => value !== '') ? (
    <Empty title="Aucune candidature ne correspond">Changez un filtre pour en voir d’autres.</Empty>
  ) : (
    <Empty title="Aucune candidature pour l’instant" action={acts}>
      Saisissez la première, ou importez le fichier d’un prescripteur.
    </Empty>
  );
}
