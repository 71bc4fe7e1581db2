import type { DocumentsLacking } from '#learners';
import { dayInWords } from '../clocks/clock-words.rules.js';
import { shortName } from '../facts/case-facts.js';
import type { ToDo } from './to-do.js';

/** Applications that would be complete but for papers. */
export const itemsOfDocuments = (lacking: readonly DocumentsLacking[], today: string): ToDo[] =>
  lacking.map(({ applicationId, learnerId, cohortName, receivedOn, documents, ...person }) => ({
    key: `documents:${applicationId}`,
    theme: 'admissions',
    title: `${documents.length < 2 ? 'Pièce' : 'Pièces'} à demander à ${shortName(person)}`,
    reason: `${cohortName}, reçue le ${dayInWords(receivedOn, today)}. Pour un dossier complet, il ne manque que\u00a0: ${documents.join(', ').toLowerCase()}.`,
    dueOn: null,
    late: false,
    to: `/candidatures/${applicationId}`,
    act: 'Voir la candidature',
    learnerId,
    needs: 'application.manage',
  }));

/** Files that may be one person's: one item, whatever their number. */
export const itemsOfDuplicates = (count: number): ToDo[] =>
  count === 0
    ? []
    : [
        {
          key: 'duplicates',
          theme: 'admissions',
          title: `${count}\u00a0${count < 2 ? 'doublon' : 'doublons'} à examiner`,
          reason: 'Des fiches se ressemblent assez pour être celles d’une même personne.',
          dueOn: null,
          late: false,
          to: '/candidatures/doublons',
          act: 'Comparer les fiches',
          learnerId: null,
          needs: 'application.manage',
        },
      ];
