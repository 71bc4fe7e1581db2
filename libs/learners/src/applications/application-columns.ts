import type { ListColumn } from '#platform';
import type { ApplicationLine } from './applications.dto.js';
import { stageLabels } from './stages.rules.js';

const VERDICTS: Record<string, string> = {
  eligible: 'éligible',
  refused: 'hors critères',
  waived: 'dérogation',
};

/** What a spreadsheet of applications may hold, in this order; nothing protected. */
export const applicationColumns: readonly ListColumn<ApplicationLine>[] = [
  { key: 'lastName', title: 'Nom', of: (line) => line.lastName },
  { key: 'firstName', title: 'Prénom', of: (line) => line.firstName },
  { key: 'birthDate', title: 'Date de naissance', kind: 'day', of: (line) => line.birthDate },
  { key: 'cohort', title: 'Promotion', of: (line) => line.cohortName },
  { key: 'level', title: 'Niveau', of: (line) => line.levelLabel },
  { key: 'receivedOn', title: 'Reçue le', kind: 'day', of: (line) => line.receivedOn },
  { key: 'stage', title: 'Étape', of: (line) => stageLabels[line.stage] },
  { key: 'waitingRank', title: 'Rang d’attente', kind: 'number', of: (line) => line.waitingRank },
  { key: 'eligibility', title: 'Éligibilité', of: (line) => VERDICTS[line.eligibility] },
  {
    key: 'refusals',
    title: 'Critères non remplis',
    of: (line) => line.refusals.map(({ message }) => message).join(' '),
  },
];
