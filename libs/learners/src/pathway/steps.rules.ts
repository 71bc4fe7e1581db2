import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';

/** How a place goes on in another promotion; neither is an exit. */
export const transitionLabels = {
  change_of_cohort: 'Changement de promotion',
  repeated_year: 'Année recommencée',
} as const;
export type Transition = keyof typeof transitionLabels;

/** What is decided for somebody's training; `taken_back` names the step it undoes. */
export const stepLabels = {
  exit: 'Sortie',
  ...transitionLabels,
  extension: 'Prolongation après un échec à l’examen',
  return: 'Retour en formation après une rupture',
  taken_back: 'Annulation',
} as const;
export type StepKind = keyof typeof stepLabels;

/** A training is extended by a year at most after a failed exam. */
export const EXTENSION_MONTHS = 12;
/** Months as a trainee after a rupture (Code du travail, L6222-18-2). */
export const RETURN_MONTHS = 6;

const source = 'Règles de parcours de l’école';
const after = (iso: string, months: number) => `${Temporal.PlainDate.from(iso).add({ months })}`;

interface Place {
  entryOn: string;
  exitOn: string | null;
}

const ended = ({ exitOn }: Place): Refusal[] =>
  exitOn === null
    ? []
    : [{ code: 'enrolment.already_ended', message: 'Cette inscription est déjà terminée.', source }];

const future = (on: string, today: string, field: string): Refusal[] =>
  on > today
    ? [{ code: 'pathway.in_future', message: 'Cela s’enregistre le jour même ou après.', field, source }]
    : [];

/** Everything that forbids going on in another promotion from that day (YYYY-MM-DD), all at once. */
export function refusalsToTransfer(facts: {
  kind: Transition;
  on: string;
  place: Place;
  from: { id: string; startsOn: string };
  to: { id: string; name: string; startsOn: string; endsOn: string; capacityMax: number };
  placesTaken: number;
  today: string;
}): Refusal[] {
  const { kind, on, place, from, to, placesTaken, today } = facts;
  const refusals = [...ended(place), ...future(on, today, 'on')];
  if (to.id === from.id)
    refusals.push({
      code: 'pathway.same_cohort',
      message: 'Choisissez une autre promotion que celle de l’inscription.',
      field: 'cohortId',
      source,
    });
  else if (kind === 'repeated_year' && to.startsOn <= from.startsOn)
    refusals.push({
      code: 'pathway.cohort_not_later',
      message: 'Recommencer une année se fait dans une promotion commencée plus tard.',
      field: 'cohortId',
      source,
    });
  if (on <= place.entryOn)
    refusals.push({
      code: 'pathway.before_entry',
      message: `Choisissez un jour après l’entrée, qui date du ${formatLongDay(place.entryOn)}.`,
      field: 'on',
      source,
    });
  if (on < to.startsOn || on > to.endsOn)
    refusals.push({
      code: 'pathway.outside_cohort',
      message: `${to.name} va du ${formatLongDay(to.startsOn)} au ${formatLongDay(to.endsOn)}.`,
      field: 'on',
      source,
    });
  if (to.id !== from.id && placesTaken >= to.capacityMax)
    refusals.push({
      code: 'admission.cohort_full',
      message: `La promotion est complète\u00A0: ${placesTaken} places tenues sur ${to.capacityMax}.`,
      field: 'cohortId',
      source: 'Convention de partenariat : effectif d’une promotion',
    });
  return refusals;
}

/** Everything that forbids extending a training after a failed exam. Days are YYYY-MM-DD. */
export function refusalsToExtend(facts: {
  place: Place;
  examOn: string;
  until: string;
  /** The last day as it stands: the promotion's, or that of an earlier extension. */
  expectedEndOn: string;
  cohortEndsOn: string;
  today: string;
}): Refusal[] {
  const { place, examOn, until, expectedEndOn, cohortEndsOn, today } = facts;
  const refusals = [...ended(place), ...future(examOn, today, 'examOn')];
  const last = after(cohortEndsOn, EXTENSION_MONTHS);
  if (examOn < place.entryOn)
    refusals.push({
      code: 'pathway.exam_before_entry',
      message: `L’examen précède l’entrée, qui date du ${formatLongDay(place.entryOn)}.`,
      field: 'examOn',
      source,
    });
  if (until <= expectedEndOn)
    refusals.push({
      code: 'pathway.extension_too_short',
      message: `La formation va déjà jusqu’au ${formatLongDay(expectedEndOn)}\u00A0: choisissez un jour plus tardif.`,
      field: 'until',
      source,
    });
  if (until > last)
    refusals.push({
      code: 'pathway.extension_too_long',
      message: `Un an au plus après la fin de la promotion\u00A0: le ${formatLongDay(last)} au plus tard.`,
      field: 'until',
      source: 'Prolongation après un échec à l’examen',
    });
  return refusals;
}

/** The last day as a trainee for somebody who comes back that day. */
export const returnEndsOn = (on: string): string =>
  `${Temporal.PlainDate.from(on).add({ months: RETURN_MONTHS }).subtract({ days: 1 })}`;

/** Everything that forbids a return after a rupture; `lastReturnUntil` is the end of the one that stands. */
export function refusalsToReturn(facts: {
  place: Place;
  on: string;
  lastReturnUntil: string | null;
  today: string;
}): Refusal[] {
  const { place, on, lastReturnUntil, today } = facts;
  const refusals = [...ended(place), ...future(on, today, 'on')];
  if (on < place.entryOn)
    refusals.push({
      code: 'pathway.before_entry',
      message: `Choisissez un jour à partir de l’entrée, qui date du ${formatLongDay(place.entryOn)}.`,
      field: 'on',
      source,
    });
  if (lastReturnUntil !== null && on <= lastReturnUntil)
    refusals.push({
      code: 'pathway.already_returned',
      message: `Un retour est déjà enregistré, jusqu’au ${formatLongDay(lastReturnUntil)}. Annulez-le pour le corriger.`,
      field: 'on',
      source: 'Code du travail, L6222-18-2',
    });
  return refusals;
}

/** Everything that forbids taking a step back: only the last that stands, with why, by who signed it or the director. */
export function refusalsToTakeBack(facts: {
  kind: StepKind;
  takenBack: boolean;
  isLast: boolean;
  own: boolean;
  director: boolean;
  reason: string;
}): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field?: string) =>
    refusals.push({ code, message, source, ...(field ? { field } : {}) });
  if (facts.takenBack || facts.kind === 'taken_back')
    refuse('pathway.taken_back', 'Cette étape est déjà annulée.');
  else if (!facts.isLast)
    refuse('pathway.not_last', 'Une étape plus récente en dépend\u00A0: annulez d’abord celle-là.');
  if (!facts.own && !facts.director)
    refuse(
      'pathway.not_yours',
      'Seule la personne qui a signé cette étape, ou la direction, peut l’annuler.',
    );
  if (!facts.reason.trim())
    refuse(
      'pathway.reason',
      'Indiquez pourquoi l’étape est annulée\u00A0: le motif reste au dossier.',
      'reason',
    );
  return refusals;
}
