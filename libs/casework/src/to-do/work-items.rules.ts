import { Temporal } from 'temporal-polyfill';
import { type Half, halfLabels } from '#almanac';
import type { DueFollowUp } from '#employability';
import type { PlaceProposal, ReceivedApplication } from '#learners';
import { dayInWords } from '../clocks/clock-words.rules.js';
import { ofName, shortName } from '../facts/case-facts.js';
import { counted, type ToDo } from './to-do.js';

interface Sheet {
  cohortId: string;
  cohortName: string;
  day: string;
  half: Half;
  expected: number;
  recorded: number;
  progress: 'to_come' | 'to_fill' | 'incomplete' | 'filled';
}

/** Half-days begun whose sheet lacks somebody. */
export const itemsOfSheets = (sheets: readonly Sheet[], today: string): ToDo[] =>
  sheets
    .filter(({ progress }) => progress === 'to_fill' || progress === 'incomplete')
    .map(({ cohortId, cohortName, day, half, expected, recorded }) => ({
      key: `sheet:${cohortId}:${day}:${half}`,
      theme: 'presence',
      // Two sheets of one day are two lines, which their titles tell apart.
      title: `Feuille de ${cohortName} à remplir, ${dayInWords(day, today)}, ${halfLabels[half]}`,
      reason: recorded === 0 ? 'Rien n’est noté.' : `Il manque ${counted(expected - recorded, 'apprenant')}.`,
      dueOn: day,
      late: day < today,
      to: `/presence/${cohortId}/${day}/${half}`,
      act: 'Remplir la feuille',
      learnerId: null,
      needs: 'sheet.record',
    }));

/** Half-days in the company of a fortnight that is over, and that nobody signed. */
export interface UnsignedFortnight {
  contractId: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  hostName: string;
  /** Any day of it. */
  from: string;
  to: string;
  halves: number;
}

export const itemsOfFortnights = (
  fortnights: readonly UnsignedFortnight[],
  reader: 'staff' | 'tutor',
  today: string,
): ToDo[] =>
  fortnights.map(({ contractId, learnerId, hostName, from, to, halves, ...person }) => ({
    key: `fortnight:${contractId}:${from}`,
    theme: 'presence',
    title: `Relevé de présence ${ofName(shortName(person))} à signer`,
    reason: `Quinzaine du ${dayInWords(from, today)} au ${dayInWords(to, today)}${reader === 'staff' ? `, ${hostName}` : ''}\u00a0: ${counted(halves, 'demi-journée')} sans signature.`,
    dueOn: to,
    late: to < today,
    to: reader === 'staff' ? `/quinzaine?du=${from}&apprenant=${learnerId}` : `/quinzaine?du=${from}`,
    act: reader === 'staff' ? 'Saisir le relevé' : 'Signer la quinzaine',
    learnerId,
    needs: 'workplace.record',
  }));

/** Applications nobody has looked at. */
export const itemsOfApplications = (applications: readonly ReceivedApplication[], today: string): ToDo[] =>
  applications.map(({ id, learnerId, cohortName, receivedOn, ...person }) => ({
    key: `application:${id}`,
    theme: 'admissions',
    title: `Candidature ${ofName(shortName(person))} à lire`,
    reason: `${cohortName}, reçue le ${dayInWords(receivedOn, today)}.`,
    dueOn: null,
    late: false,
    to: `/candidatures/${id}`,
    act: 'Lire la candidature',
    learnerId,
    needs: 'application.manage',
  }));

/** Free places and who they are proposed to. */
export const itemsOfProposals = (proposals: readonly PlaceProposal[], today: string): ToDo[] =>
  proposals.map(({ applicationId, learnerId, cohortName, freePlaces, freedOn, rank, ...person }) => ({
    key: `proposal:${applicationId}`,
    theme: 'admissions',
    title: `Place à proposer à ${shortName(person)}`,
    reason: `${cohortName}, ${counted(freePlaces, 'place libre', 'places libres')}${freedOn ? ` depuis le ${dayInWords(freedOn, today)}` : ''}\u00a0; ${rank === 1 ? '1re' : `${rank}e`} de la liste d’attente.`,
    dueOn: null,
    late: false,
    to: `/candidatures/${applicationId}`,
    act: 'Voir la candidature',
    learnerId,
    needs: 'application.manage',
  }));

/** Leavers to ask what became of them. */
export const itemsOfFollowUps = (due: readonly DueFollowUp[], today: string): ToDo[] =>
  due
    .filter(({ answer, dueOn }) => answer === null && dueOn <= today)
    .map(({ enrolmentId, learnerId, cohortName, months, dueOn, ...person }) => ({
      key: `follow-up:${enrolmentId}:${months}`,
      theme: 'followUps',
      title: `Suivi ${ofName(shortName(person))} à ${months}\u00a0mois`,
      reason: `${cohortName}, prévu le ${dayInWords(dueOn, today)}.`,
      dueOn,
      late: Temporal.PlainDate.from(dueOn).add({ days: 14 }).toString() < today,
      to: '/insertion',
      act: 'Noter la réponse',
      learnerId,
      needs: 'follow-up.manage',
    }));

/** Eighteenth birthdays to come: messages to the representative stop that day. */
export const itemsOfBirthdays = (
  people: readonly {
    learnerId: string;
    firstName: string;
    lastName: string;
    cohortName: string;
    on: string;
  }[],
  today: string,
): ToDo[] =>
  people.map(({ learnerId, cohortName, on, ...person }) => ({
    key: `of-age:${learnerId}`,
    theme: 'learners',
    title: `${shortName(person)} a bientôt 18\u00a0ans`,
    reason: `${cohortName}, le ${dayInWords(on, today)}\u00a0: les messages aux représentants s’arrêtent ce jour-là.`,
    dueOn: on,
    late: false,
    to: `/apprenants/${learnerId}`,
    act: 'Voir le dossier',
    learnerId,
    needs: 'learner.manage',
  }));
