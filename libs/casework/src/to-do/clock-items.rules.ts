import type { Clock } from '../clocks/clock.js';
import { dayInWords, groundOf } from '../clocks/clock-words.rules.js';
import { ofName, type PersonFact, shortName } from '../facts/case-facts.js';
import { sentence, type ToDo } from './to-do.js';

/** What the words need besides the clock. */
export interface ClockItemFacts {
  today: string;
  person(id: string): Pick<PersonFact, 'firstName' | 'lastName'> | undefined;
  hostName(id: string): string | undefined;
  tutorName(id: string): string | undefined;
}

/** How many days before its last day a clock becomes something to do; the others at once. */
const noticeDays: Partial<Record<Clock['kind'], number>> = {
  decision: 10,
  amendment_decision: 10,
  free_rupture: 21,
  start_window: 21,
  yearly_filing: 60,
  medical_visit: 30,
};

/** Clocks that ask nobody for anything once their day has passed: the fact is on the file. */
const FORGOTTEN_AFTER_DAYS: Partial<Record<Clock['kind'], number>> = {
  free_rupture: 0,
  medical_visit: 60,
  start_window: 60,
  exam_leave: 0,
};

/** « Au plus tard le samedi 20 septembre, 5 jours ouvrables, art. L6224-1. » */
export function whyNow(clock: Clock, today: string, more?: string | null): string {
  const { dueOn } = clock;
  const when =
    dueOn &&
    (dueOn < today
      ? `échéance passée le ${dayInWords(dueOn, today)}`
      : `au plus tard le ${dayInWords(dueOn, today)}`);
  const text = [when, groundOf(clock)].filter(Boolean).join(', ');
  return sentence([`${text}.`, more].filter(Boolean).join(' '));
}

/** What a clock asks somebody to do today; null when it asks nothing. */
export function itemOfClock(clock: Clock, facts: ClockItemFacts): ToDo | null {
  const { today } = facts;
  if (clock.state !== 'running' && clock.state !== 'missed' && !awaited(clock)) return null;
  const notice = noticeDays[clock.kind];
  if (notice !== undefined && (clock.daysLeft === null || clock.daysLeft > notice)) return null;
  const forgotten = FORGOTTEN_AFTER_DAYS[clock.kind];
  if (forgotten !== undefined && clock.daysLeft !== null && clock.daysLeft < -forgotten) return null;
  const words = wordsOf(clock, facts);
  if (!words) return null;
  const late = clock.state === 'missed';
  const limit = clock.kind === 'tutor_quota' || clock.kind === 'minor' || clock.kind === 'school_share';
  return {
    key: clock.key,
    reason: whyNow(clock, today, clock.detail),
    dueOn: limit || clock.kind === 'contract_end' ? null : clock.dueOn,
    late,
    learnerId: clock.learnerId,
    needs: 'contract.manage',
    theme: 'contracts',
    ...words,
  };
}

/** A deposit is to be made from the signature on, before the contract begins. */
const awaited = ({ kind, state, stoppedOn }: Clock) =>
  (kind === 'deposit' || kind === 'amendment_deposit') && state === 'ahead' && stoppedOn === null;

type Words = Pick<ToDo, 'title' | 'to' | 'act'> & Partial<ToDo>;

function wordsOf(clock: Clock, { person, hostName, tutorName, today }: ClockItemFacts): Words | null {
  const who = person(clock.learnerId ?? '');
  const name = who ? shortName(who) : '';
  const ofThem = ofName(name);
  const contract = `/contrats/${clock.contractId}`;
  const hire = `/contrats/nouveau?apprenant=${clock.learnerId}`;
  const host = hostName(clock.hostId ?? '') ?? '';
  switch (clock.kind) {
    case 'deposit':
      return { title: `Contrat ${ofThem} à déposer`, to: contract, act: 'Noter le dépôt' };
    case 'decision':
      return {
        title: `Réponse attendue sur le dépôt du contrat ${ofThem}`,
        to: contract,
        act: 'Noter la réponse',
      };
    case 'amendment_deposit':
      return { title: `Avenant au contrat ${ofThem} à déposer`, to: contract, act: 'Noter le dépôt' };
    case 'amendment_decision':
      return {
        title: `Réponse attendue sur l’avenant au contrat ${ofThem}`,
        to: contract,
        act: 'Noter la réponse',
      };
    case 'no_employer':
      return { title: `Trouver un employeur pour ${name}`, to: hire, act: 'Préparer un contrat' };
    case 'after_rupture':
      return { title: `Retrouver un employeur pour ${name}`, to: hire, act: 'Préparer un contrat' };
    case 'free_rupture':
      return {
        title: `Période de rupture libre ${ofThem} bientôt close`,
        reason: freeRuptureReason(clock, today),
        to: contract,
        act: 'Voir le décompte',
      };
    case 'start_window':
      return { title: `Début à l’école et en entreprise ${ofThem}`, to: contract, act: 'Voir le contrat' };
    case 'contract_end':
      return { title: `Fin du contrat ${ofThem} trop tardive`, to: contract, act: 'Voir le contrat' };
    case 'minor':
      return clock.state === 'missed'
        ? {
            title: `Horaires ${ofThem}, mineur, à revoir`,
            reason: limitReason(clock),
            to: contract,
            act: 'Voir le contrat',
          }
        : null;
    case 'school_share':
      return {
        title: `Trop peu d’heures à l’école dans le contrat ${ofThem}`,
        reason: limitReason(clock),
        to: contract,
        act: 'Voir le contrat',
      };
    case 'tutor_quota':
      return {
        title: `${tutorName(clock.tutorId ?? '') ?? 'Un maître d’apprentissage'} suit trop d’apprentis`,
        reason: limitReason(clock),
        to: `/structures/${clock.hostId}`,
        act: 'Voir la structure',
      };
    case 'exam_leave':
      return { title: `Congé d’examen ${ofThem}`, to: contract, act: 'Noter le congé' };
    case 'failed_exam':
      return {
        title: `Suite à donner à l’échec ${ofThem}`,
        theme: 'learners',
        to: `/apprenants/${clock.learnerId}`,
        act: 'Voir le dossier',
      };
    case 'medical_visit':
      return { title: `Visite médicale ${ofThem} à vérifier`, to: contract, act: 'Noter la visite' };
    case 'cnfpt_census':
      return {
        title: `Recensement CNFPT\u00a0: ${host}`,
        theme: 'school',
        needs: 'clock.mark',
        to: '/reglages/delais',
        act: 'Noter l’annonce',
      };
    case 'yearly_filing':
      return {
        title: clock.detail ?? 'Dossier annuel',
        reason: whyNow(clock, today),
        theme: 'school',
        needs: 'clock.mark',
        to: '/reglages/delais',
        act: 'Noter le dépôt',
      };
    default:
      return null;
  }
}

const limitReason = (clock: Clock): string =>
  sentence([groundOf(clock) && `${groundOf(clock)}.`, clock.detail].filter(Boolean).join(' '));

const decimal = (value: number): string => String(value).replace('.', ',');

function freeRuptureReason({ company, dueOn, article, detail }: Clock, today: string): string {
  const { confirmed, atMost, limit } = company!;
  const most = atMost > confirmed ? `, ${decimal(atMost)} au plus` : '';
  const end = dueOn! < today ? 'peut-être atteints' : `atteints au plus tôt le ${dayInWords(dueOn!, today)}`;
  return [
    `${decimal(confirmed)} jours en entreprise confirmés${most}, sur ${limit}, ${end}, art.\u00a0${article}.`,
    detail,
  ]
    .filter(Boolean)
    .join(' ');
}
