import { accountsOf } from './accounts.js';
import type { Application } from './applications.js';
import { newestOf, versionsOn } from './calendar-versions.js';
import { plus, plusMonths } from './days.js';
import { draftsOfSearching, internshipsBefore } from './drafts.js';
import { idsFor } from './ids.js';
import { type Enrolment, WAIVED } from './intakes.js';
import { mediationsOn } from './mediations.js';
import { newcomers } from './newcomers.js';
import { closures, promotions } from './promotions.js';
import { recruitment } from './recruitment.js';
import { director } from './staff.js';
import { standing } from './standing.js';
import type { Story } from './story.js';

/** How far ahead people decide half-days apart from their week. */
const DECIDED_AHEAD_DAYS = 60;

/** What the school has written down by that day: the story, cut there. Days are YYYY-MM-DD. */
export function planOn(today: string, told: Story) {
  const known =
    <T>(day: (one: T) => string) =>
    (one: T) =>
      day(one) <= today;
  const lastRank = (cohortId: string) =>
    Math.max(
      0,
      ...told.intakes
        .flatMap(({ others }) => others)
        .filter((one) => one.cohortId === cohortId)
        .map((one) => one.waitingRank ?? 0),
    );
  const recruited = recruitment(today, told.takenNames, lastRank);
  const late = newcomers(
    today,
    [...told.takenNames, ...recruited.flatMap(({ person }) => `${person.firstName} ${person.lastName}`)],
    told.houses,
  );
  const applications = [
    ...told.intakes.flatMap(({ entrants, others }) => [
      ...entrants.map(({ application }) => application),
      ...others,
    ]),
    ...recruited,
    ...late.applications,
  ]
    .filter(known((one) => one.receivedOn))
    .map((one) => upTo(today, one));
  const enrolments = [
    ...told.intakes.flatMap(({ entrants }) => entrants.map(({ enrolment }) => enrolment)),
    ...late.enrolments,
  ]
    .filter(known((one) => one.entryOn))
    .map((one) => (one.exitOn !== null && one.exitOn > today ? stillHere(one) : one));
  const contracts = [...told.contracts, ...late.contracts]
    .filter(known((one) => one.draftedOn))
    .map((one) => standing(today, one));
  contracts.push(...draftsOfSearching(today, contracts, enrolments, told));
  contracts.push(...internshipsBefore(today, contracts));
  const calendarVersions = versionsOn(today, plus(today, DECIDED_AHEAD_DAYS));
  const accounts = accountsOf(today, told, enrolments, contracts);
  return {
    today,
    ...told.houses,
    promotions,
    calendarVersions,
    calendars: newestOf(calendarVersions),
    closures,
    hostClosures: told.houses.closures.filter(({ firstDay }) => firstDay <= plusMonths(today, 12)),
    applications,
    learners: applications.map(({ person }) => person),
    enrolments,
    mediations: mediationsOn(today, enrolments),
    contracts,
    waivers: waivers(today, applications, told),
    juryResults: told.juryResults.filter(known((one) => one.recordedOn)),
    followUps: told.followUps.filter(known((one) => one.answeredOn)),
    ...accounts,
  };
}

export type Plan = ReturnType<typeof planOn>;

const upTo = (today: string, one: Application): Application => ({
  ...one,
  moves: one.moves.filter(({ movedOn }) => movedOn <= today),
  waitingRank: one.moves.some(({ toStage, movedOn }) => toStage === 'waiting_list' && movedOn <= today)
    ? one.waitingRank
    : null,
});

const stillHere = (one: Enrolment): Enrolment => ({ ...one, exitOn: null, exitReason: null, exitNote: null });

function waivers(today: string, applications: Application[], told: Story) {
  const { application } = told.intakes[WAIVED.promotion - 1]!.entrants[WAIVED.entrant]!;
  const applied = applications.find(({ id }) => id === application.id);
  const signedOn = applied?.moves.find(({ toStage }) => toStage === 'interview')?.movedOn;
  if (!signedOn || signedOn > today) return [];
  return [
    {
      id: idsFor('waivers')(),
      applicationId: application.id,
      ruleCode: 'eligibility.too_many_validated_years',
      reason: 'Deux années validées dans une filière sans débouché, aucun diplôme de niveau 5',
      signedBy: director.id,
      signedOn,
    },
  ];
}
