import type { Refusal } from '#platform';
import type { Stage } from '../applications/stages.rules.js';

/** A person's file, as a merge looks at it; days are YYYY-MM-DD, both included. */
export interface MergeFile {
  id: string;
  mergedIntoId: string | null;
  erasedOn: string | null;
  /** The day from which the school knows the person under this file. */
  since: string;
  enrolments: readonly { cohortName: string; entryOn: string; exitOn: string | null }[];
}

const source = 'Registre des demi-journées : réunir deux fiches ne réécrit aucune chaîne de présences';

/**
 * Everything that forbids keeping `survivor` for both files. Half-days are chained to the file they were signed under and
 * are never moved: two files present at the same time cannot be one, and the file of the last enrolment is the one to keep.
 */
export function refusalsToMerge(survivor: MergeFile, merged: MergeFile): Refusal[] {
  if (survivor.id === merged.id)
    return [{ code: 'merge.same_file', message: 'C’est une seule et même fiche.', field: 'mergedId' }];
  const refusals: Refusal[] = [];
  if (survivor.mergedIntoId !== null || merged.mergedIntoId !== null) {
    refusals.push({
      code: 'merge.already',
      message: 'L’une de ces fiches est déjà réunie à une autre. Rechargez la page.',
      field: 'mergedId',
    });
  }
  if (survivor.erasedOn !== null || merged.erasedOn !== null) {
    refusals.push({
      code: 'merge.erased',
      message: 'L’une de ces fiches est effacée : il n’y a plus rien à réunir.',
      field: 'mergedId',
    });
  }
  const crossing = survivor.enrolments.flatMap((kept) =>
    merged.enrolments.filter((other) => overlap(kept, other)).map((other) => [kept, other] as const),
  )[0];
  if (crossing) {
    const [kept, other] = crossing;
    const where =
      kept.cohortName === other.cohortName ? kept.cohortName : `${kept.cohortName} et ${other.cohortName}`;
    refusals.push({
      code: 'merge.enrolments_overlap',
      message: `Ces deux fiches sont inscrites au même moment (${where}) : leurs présences ne peuvent pas devenir celles d’une seule personne. Annulez ou terminez d’abord l’inscription faite par erreur.`,
      field: 'mergedId',
      source,
    });
  } else if (lastEntry(merged) > lastEntry(survivor)) {
    refusals.push({
      code: 'merge.keep_enrolled',
      message:
        'Gardez plutôt l’autre fiche : c’est elle qui porte la dernière inscription, et ses présences.',
      field: 'survivorId',
      source,
    });
  }
  return refusals;
}

/** Which of two files to propose to keep: the last enrolled, otherwise the one known for longer. */
export function fileToKeep<File extends MergeFile>(a: File, b: File): File {
  const [entryA, entryB] = [lastEntry(a), lastEntry(b)];
  if (entryA !== entryB) return entryA > entryB ? a : b;
  if (a.since !== b.since) return a.since < b.since ? a : b;
  return a.id < b.id ? a : b;
}

const lastEntry = ({ enrolments }: MergeFile): string =>
  enrolments
    .map(({ entryOn }) => entryOn)
    .sort()
    .at(-1) ?? '';

const overlap = (
  a: { entryOn: string; exitOn: string | null },
  b: { entryOn: string; exitOn: string | null },
): boolean => a.entryOn <= (b.exitOn ?? '9999') && b.entryOn <= (a.exitOn ?? '9999');

/** How far an application has come; over without a place counts least. */
const ADVANCE: Readonly<Record<Stage, number>> = {
  enrolled: 9,
  admitted: 8,
  waiting_list: 7,
  interview: 6,
  positioning: 5,
  file_complete: 4,
  received: 3,
  refused: 2,
  withdrawn: 1,
};

interface Doubled {
  id: string;
  cohortId: string;
  stage: Stage;
}

/**
 * The applications to set apart when two files become one: of two to the same promotion, the one that has come less far;
 * of two as far, the one of the file that goes.
 */
export function setApart<A extends Doubled>(
  kept: readonly A[],
  moved: readonly A[],
): { application: A; duplicateOf: string }[] {
  return moved.flatMap((other) => {
    const own = kept.find(({ cohortId }) => cohortId === other.cohortId);
    if (!own) return [];
    return ADVANCE[other.stage] > ADVANCE[own.stage]
      ? [{ application: own, duplicateOf: other.id }]
      : [{ application: other, duplicateOf: own.id }];
  });
}

/** Whether an application that is set apart must also be taken back, so that nobody waits for an answer to it. */
export const stillOpen = (stage: Stage): boolean =>
  ADVANCE[stage] >= ADVANCE.received && stage !== 'enrolled';
