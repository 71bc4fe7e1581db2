/** How an enrolment ended: by the training's end, or before it. */
export type ExitKind = 'completed' | 'interrupted';

/**
 * Why a learner left, never mixed. A contract's rupture is no exit (the learner stays in training up to six
 * months: Code du travail, L6222-18-2), nor is a change of promotion, a repeated year or a failed exam
 * whose training is extended. No reason tells anything of health.
 */
export const exitReasons = {
  success: { label: 'Titre obtenu', kind: 'completed' },
  partial: { label: 'Titre partiel (certains CCP obtenus)', kind: 'completed' },
  failure: { label: 'Échec au titre', kind: 'completed' },
  not_presented: { label: 'Formation terminée sans passer le titre', kind: 'completed' },
  no_contract: { label: 'Aucun contrat trouvé', kind: 'interrupted' },
  no_new_contract: {
    label: 'Aucun nouveau contrat dans les six mois après une rupture',
    kind: 'interrupted',
  },
  abandonment: { label: 'Abandon', kind: 'interrupted' },
  exclusion: { label: 'Exclusion', kind: 'interrupted' },
  employment: { label: 'Départ vers un emploi', kind: 'interrupted' },
  other_training: { label: 'Réorientation vers une autre formation', kind: 'interrupted' },
  move: { label: 'Déménagement', kind: 'interrupted' },
  personal: { label: 'Raison personnelle', kind: 'interrupted' },
} as const satisfies Record<string, { label: string; kind: ExitKind }>;

export type ExitReason = keyof typeof exitReasons;

export const isExitReason = (value: string): value is ExitReason => Object.hasOwn(exitReasons, value);
