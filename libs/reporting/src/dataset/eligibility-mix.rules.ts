import { type LevelCode, levelLabels } from '#learners';
import { countedCells } from './counted-cells.rules.js';
import type { CountedCell, EligibilityMix } from './department-dataset.js';
import type { EntryFact, Facts } from './facts.js';

/** Who sends people, in words; the kinds are those of the application. */
export const prescriberWords: Record<string, string> = {
  'mission-locale': 'Mission locale',
  'france-travail': 'France Travail',
  ase: 'Aide sociale à l’enfance',
  department: 'Département',
  'educational-structure': 'Structure éducative',
  association: 'Association',
  school: 'Établissement scolaire',
  employer: 'Employeur',
  self: 'Candidature spontanée',
  other: 'Autre',
};

/** Ages between the agreement's bounds, in bands of which the first holds the minors. */
function ageBands({ ageMin, ageMax }: Facts['terms']) {
  const starts = [ageMin, 18, 21, 26].filter((start) => start >= ageMin && start <= ageMax);
  const inside = [...new Set(starts)].map((from, i, all) => {
    const to = all[i + 1] ? all[i + 1]! - 1 : ageMax;
    return { label: from === to ? `${from} ans` : `${from} à ${to} ans`, from, to };
  });
  return [...inside, { label: `Moins de ${ageMin} ou plus de ${ageMax} ans`, from: null, to: null }];
}

function levelWord({ level, validatedYears }: EntryFact): string {
  if (level === null) return 'Non renseigné';
  if (level === '4' && validatedYears === 1) return 'Bac+1';
  if (level === '4' && validatedYears > 1) return 'Au-delà de bac+1';
  return Number(level) > 4 ? 'Au-delà de bac+1' : levelLabels[level as LevelCode];
}

const LEVELS = [
  levelLabels.none,
  levelLabels['3'],
  levelLabels['4'],
  'Bac+1',
  'Au-delà de bac+1',
  'Non renseigné',
];

/** Counts by label in the given order; labels that nobody bears are left out unless they are kept. */
function counted(labels: readonly string[], given: readonly string[], threshold: number): CountedCell[] {
  const counts = labels.map((label) => ({ label, count: given.filter((one) => one === label).length }));
  return countedCells(
    counts.filter(({ count }) => count > 0),
    threshold,
  );
}

/** Learners at entry by age, level and prescriber, all promotions together, each person once; small cells hidden. */
export function eligibilityMixOf({ entries, terms }: Facts): EligibilityMix {
  const people = [...new Map([...entries].reverse().map((entry) => [entry.learnerId, entry])).values()];
  const bands = ageBands(terms);
  const bandOf = (age: number) =>
    bands.find(({ from, to }) => from === null || (age >= from && age <= to))!.label;
  return {
    ageBands: counted(
      bands.map(({ label }) => label),
      people.map(({ age }) => bandOf(age)),
      terms.cellThreshold,
    ),
    levels: counted(LEVELS, people.map(levelWord), terms.cellThreshold),
    prescribers: counted(
      [...Object.values(prescriberWords), 'Non renseigné'],
      people.map(({ prescriberKind }) =>
        prescriberKind ? (prescriberWords[prescriberKind] ?? 'Autre') : 'Non renseigné',
      ),
      terms.cellThreshold,
    ),
  };
}
