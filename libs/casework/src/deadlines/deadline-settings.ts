/** What a number of the law is counted in. */
export type DeadlineUnit =
  | 'months'
  | 'days'
  | 'working_days'
  | 'hours'
  | 'percent'
  | 'people'
  | 'flag'
  | 'day';

/** A number, a day (YYYY-MM-DD), or yes and no. */
export type DeadlineValue = number | string | boolean;

interface DeadlineRow {
  label: string;
  unit: DeadlineUnit;
  /** Code du travail unless told; null where the reference data give none: the label names the rule. */
  article: string | null;
  value: DeadlineValue;
  /** Not checked well enough to block anybody. */
  low?: true;
}

/** Every number the clocks count with, and the value it begins with. Each may change from a date of effect on. */
export const deadlines = {
  no_employer_months: row('Formation sans employeur, à l’entrée', 'months', 'L6222-12-1', 3),
  free_rupture_days: row('Rupture libre : jours passés en entreprise', 'days', 'L6222-18', 45),
  free_rupture_once: row(
    'Rupture libre : comptée une seule fois par formation, même si l’employeur change',
    'flag',
    'L6222-18',
    true,
  ),
  after_rupture_months: row('Maintien en formation après une rupture', 'months', 'L6222-18-2 / L6231-2', 6),
  resignation_mediator_days: row('Démission : du médiateur à l’annonce', 'days', null, 5),
  resignation_notice_days: row('Démission : préavis après l’annonce', 'days', null, 7),
  deposit_days: row('Dépôt du contrat après son début', 'working_days', 'L6224-1', 5),
  amendment_days: row('Dépôt d’un avenant', 'working_days', 'L6224-1', 5),
  decision_days: row('Décision sur le dépôt ; au-delà, le silence vaut refus', 'days', null, 20),
  start_window_months: row('Début à l’école et en entreprise', 'months', null, 3),
  months_after_training: row('Fin du contrat après celle de la formation', 'months', null, 2),
  minor_day_hours: row('Mineurs : heures par jour, école comprise', 'hours', null, 8),
  minor_week_hours: row('Mineurs : heures par semaine, école comprise', 'hours', null, 35),
  tutor_quota: row('Apprentis par maître d’apprentissage', 'people', 'R6223-6', 2),
  tutor_quota_repeaters: row('En plus, un apprenti qui redouble', 'people', 'R6223-6', 1),
  school_share_percent: row('Part de la formation à l’école, au moins', 'percent', null, 25),
  exam_leave_days: row('Congé pour préparer l’examen', 'working_days', 'L6222-35', 5),
  exam_leave_months: row('Congé d’examen : dans les mois qui précèdent', 'months', 'L6222-35', 1),
  cnfpt_opens_on: row('Recensement CNFPT : ouverture', 'day', null, '2026-01-19'),
  cnfpt_closes_on: row('Recensement CNFPT : clôture', 'day', null, '2026-03-20'),
  failed_exam_months: row('Prolongation après un échec', 'months', 'L6222-11', 12),
  medical_visit_months: {
    ...row('Visite d’information et de prévention après l’embauche', 'months', null, 2),
    low: true,
  },
  registered_days: row('Tableau de bord national : d’inscrit à abandon', 'days', null, 90),
  rupture_days: row('Tableau de bord national : de rupturant à abandon', 'days', null, 180),
  end_days: row('Tableau de bord national : fin de contrat proche de la fin de formation', 'days', null, 60),
} as const satisfies Record<string, DeadlineRow>;

function row<Value extends DeadlineValue>(
  label: string,
  unit: DeadlineUnit,
  article: string | null,
  value: Value,
): DeadlineRow & { value: Value extends number ? number : Value extends boolean ? boolean : string } {
  return { label: label.replace(/ ([;:])/g, '\u00a0$1'), unit, article, value: value as never };
}

export type DeadlineKey = keyof typeof deadlines;
export const DEADLINE_KEYS = Object.keys(deadlines) as DeadlineKey[];

/** The value of each number on one day. */
export type Deadlines = { readonly [Key in DeadlineKey]: (typeof deadlines)[Key]['value'] };

/** The values of the law as they were typed in, before any change. */
export const originalDeadlines = Object.fromEntries(
  DEADLINE_KEYS.map((key) => [key, deadlines[key].value]),
) as unknown as Deadlines;
