import type { Refusal } from '#platform';
import type { ContractDraft, ContractFacts } from './contract-draft.js';
import {
  durationWithinBounds,
  endFollowsStart,
  endsNotLongAfterTraining,
  schoolShareAtLeast25,
  startsDuringTraining,
  startWindow,
} from './dates.rules.js';
import { siretIsValid, tutorHasRoom, tutorIsAdult, tutorIsCompetent, tutorIsNamed } from './host.rules.js';
import {
  ageAllowsApprenticeship,
  minorIsRepresented,
  minorsHoursAreRespected,
  noOverlap,
} from './learner.rules.js';
import {
  professionalisationLasts6To12Months,
  professionalisationShare15To25,
  professionalisationTrains150Hours,
} from './professionalisation.rules.js';

/**
 * Everything that keeps a contract from being signed, all at once, each with its field and article; empty
 * when it may be. Rules of apprenticeship alone leave the other kinds of contract be.
 */
export function refusalsToSign(draft: ContractDraft, facts: ContractFacts): Refusal[] {
  return [
    ...endFollowsStart(draft),
    ...ageAllowsApprenticeship(draft, facts),
    ...minorIsRepresented(draft, facts),
    ...minorsHoursAreRespected(draft, facts),
    ...durationWithinBounds(draft, facts),
    ...professionalisationLasts6To12Months(draft, facts),
    ...startWindow(draft, facts),
    ...startsDuringTraining(draft, facts),
    ...endsNotLongAfterTraining(draft, facts),
    ...schoolShareAtLeast25(draft, facts),
    ...professionalisationShare15To25(draft, facts),
    ...professionalisationTrains150Hours(draft, facts),
    ...noOverlap(draft, facts),
    ...siretIsValid(draft.siret),
    ...tutorIsNamed(draft, facts),
    ...tutorIsAdult(draft, facts),
    ...tutorIsCompetent(draft, facts),
    ...tutorHasRoom(draft, facts),
  ];
}
