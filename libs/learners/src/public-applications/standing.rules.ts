import type { Stage } from '../applications/stages.rules.js';

/** What a person is told of where their application stands. */
export interface Standing {
  /** One sentence: where it stands. */
  now: string;
  /** What comes next, and whose turn it is. */
  next: string;
  /** The step of `applicantSteps` it has come to; null once it is over without a place. */
  step: number | null;
  /** Whether it may still be completed and taken back by the person. */
  open: boolean;
}

export const applicantSteps = [
  'Candidature reçue',
  'Dossier complet',
  'Rencontre avec l’école',
  'Réponse de l’école',
  'Inscription',
] as const;

const standings: Readonly<Record<Stage, Standing>> = {
  received: {
    now: 'Votre candidature est reçue.',
    next: 'L’école la lit, et vous demande ce qui manque. Complétez ici ce que vous pouvez.',
    step: 0,
    open: true,
  },
  file_complete: {
    now: 'Votre dossier est complet.',
    next: 'L’école vous propose une rencontre : guettez votre téléphone et votre courrier.',
    step: 1,
    open: true,
  },
  positioning: {
    now: 'L’école prépare votre rencontre.',
    next: 'On vous demande ce que vous savez déjà faire, pour vous accompagner : ce n’est pas un examen, et rien n’y est éliminatoire.',
    step: 2,
    open: true,
  },
  interview: {
    now: 'Vous êtes à l’étape de l’entretien.',
    next: 'L’école vous donne un rendez-vous, puis sa réponse.',
    step: 2,
    open: true,
  },
  waiting_list: {
    now: 'Vous êtes sur la liste d’attente.',
    next: 'Votre candidature convient, et toutes les places sont prises. L’école vous appelle dès qu’une place se libère.',
    step: 3,
    open: true,
  },
  admitted: {
    now: 'Vous êtes admis ou admise : bravo !',
    next: 'L’école prépare votre inscription avec vous.',
    step: 3,
    open: true,
  },
  enrolled: {
    now: 'Vous êtes inscrit ou inscrite.',
    next: 'La suite se passe dans votre espace d’apprenant. Pour changer vos coordonnées, dites-le à l’école.',
    step: 4,
    open: false,
  },
  refused: {
    now: 'L’école ne vous propose pas de place dans cette promotion.',
    next: 'Vous pouvez lui demander pourquoi, et candidater à une autre promotion.',
    step: null,
    open: false,
  },
  withdrawn: {
    now: 'Cette candidature est retirée.',
    next: 'Vous avez changé d’avis ? Appelez l’école : elle peut la rouvrir.',
    step: null,
    open: false,
  },
};

/** Where an application stands, told to the person: no reason, no rank, nothing of anybody else. */
export const standingOf = (stage: Stage): Standing => standings[stage];
