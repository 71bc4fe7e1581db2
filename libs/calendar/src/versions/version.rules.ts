import type { Refusal } from '#platform';
import type { CalendarChange } from '../days/changes.rules.js';

export interface PublicationFacts {
  /** Whether there is a draft to publish. */
  open: boolean;
  /** The version the draft began from, and the newest one. */
  basedOn: number;
  newest: number;
  /** Half-days that the draft places, over the whole training. */
  plannedHalfDays: number;
  /** What the draft changes before today; nothing may, once a version is out. */
  pastChanges: CalendarChange;
}

/** Every reason not to publish a draft as the next version. */
export function refusalsToPublish(facts: PublicationFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string) =>
    refusals.push({ code: `calendar_version.${code}`, message });
  if (!facts.open) refuse('nothing_to_publish', 'Ce calendrier n’a pas de changement à publier.');
  if (facts.open && facts.basedOn !== facts.newest) {
    refuse(
      'outdated',
      'Une autre version a été publiée depuis le début de ce brouillon\u00a0: abandonnez-le ou reprenez vos changements.',
    );
  }
  if (facts.open && facts.plannedHalfDays === 0) {
    refuse(
      'empty',
      'Ce calendrier est vide\u00a0: choisissez un rythme ou placez des semaines avant de le publier.',
    );
  }
  if (facts.newest > 0 && facts.pastChanges.halfDays > 0) {
    refuse(
      'past',
      'Ce brouillon change des jours passés depuis, où la présence est déjà tenue\u00a0: remettez-les comme ils étaient.',
    );
  }
  return refusals;
}
