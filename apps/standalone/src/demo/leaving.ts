import type { ExitReason } from '#learners';
import type { JuryOutcome } from '#training';
import { Chance } from './chance.js';
import { communes } from './communes.js';
import { turnOf } from './contracts.js';
import { plus, plusMonths, workday } from './days.js';
import { idsFor } from './ids.js';
import type { Enrolment, Intake } from './intakes.js';
import { certification, type Promotion } from './promotions.js';

export interface JuryResult {
  id: string;
  enrolmentId: string;
  sessionOn: string;
  outcome: JuryOutcome;
  blocks: string[];
  /** The day it is typed. */
  recordedOn: string;
}

export interface FollowUp {
  id: string;
  enrolmentId: string;
  months: 6 | 12 | 18 | 24;
  situation: 'salaried' | 'self_employed' | 'abroad' | 'studying' | 'job_seeking' | 'unable' | 'unknown';
  inTargetTrade: boolean | null;
  employerCity: string | null;
  answeredOn: string;
}

interface Exit {
  on: string;
  reason: ExitReason;
  note: string | null;
}

/** Those who leave before the end, by promotion and rank. */
const early: Readonly<Record<string, Exit>> = {
  '1/0': { on: '2025-11-28', reason: 'move', note: 'Suit sa famille dans une autre région' },
  '2/1': {
    on: '2025-11-21',
    reason: 'abandonment',
    note: 'Ne vient plus depuis le 3 novembre, relances sans effet',
  },
  '3/0': { on: '2026-04-10', reason: 'abandonment', note: 'Renonce au métier après deux mois' },
  '3/1': { on: '2027-09-30', reason: 'no_new_contract', note: null },
  '4/0': { on: '2026-12-04', reason: 'no_contract', note: 'Trois mois sans employeur' },
};

const exitOfOutcome = {
  title: 'success',
  partial: 'partial',
  failed: 'failure',
  absent: 'not_presented',
} as const satisfies Record<JuryOutcome, ExitReason>;

/** How the first juries went, by rank from the last; further entrants have the title. */
const missed: Readonly<Record<number, JuryOutcome[]>> = {
  1: ['partial', 'failed', 'partial', 'partial'],
  2: ['partial', 'partial', 'absent'],
  3: ['failed', 'partial', 'partial'],
  4: ['partial', 'failed', 'partial'],
};

/** Sets everybody's exit on their enrolment, and gives what the juries decided and what the leavers answered. */
export function leavings(all: readonly Intake[]): { juryResults: JuryResult[]; followUps: FollowUp[] } {
  const juryResults: JuryResult[] = [];
  const id = idsFor('juries');
  for (const { promotion, entrants } of all) {
    entrants.forEach(({ enrolment }, rank) => {
      const exit = early[`${promotion.number}/${rank}`];
      const outcome = missed[promotion.number]![promotion.entrants - 1 - rank] ?? 'title';
      leave(enrolment, exit ?? { on: promotion.endsOn, reason: exitOfOutcome[outcome], note: null });
      if (exit) return;
      juryResults.push({
        id: id(),
        enrolmentId: enrolment.id,
        sessionOn: promotion.juryOn,
        outcome,
        blocks: outcome === 'partial' ? [`${certification.rncpCode}BC0${1 + (rank % 2)}`] : [],
        recordedOn: workday(plus(promotion.juryOn, 1)),
      });
    });
  }
  return { juryResults, followUps: all.flatMap(followUps) };
}

function leave(enrolment: Enrolment, { on, reason, note }: Exit): void {
  enrolment.exitOn = on;
  enrolment.exitReason = reason;
  enrolment.exitNote = note;
}

const moments = [6, 12, 18, 24] as const;

/** The same person mostly stays where they were six months before; one in eight does not answer. */
function followUps({ promotion, entrants }: Intake): FollowUp[] {
  const id = idsFor(`follow-ups ${promotion.number}`);
  return entrants.flatMap(({ enrolment }, rank) => {
    const chance = new Chance(`follow-ups ${promotion.number}/${rank}`);
    const titled = enrolment.exitReason === 'success';
    let situation = firstSituation(promotion, rank, titled, chance);
    return moments.flatMap((months): FollowUp[] => {
      if (months > 6 && chance.happens(0.25)) situation = chance.happens(0.8) ? 'salaried' : 'studying';
      const answered = chance.happens(months === 6 ? 0.9 : 0.8);
      const noted = answered ? situation : 'unknown';
      const atWork = noted === 'salaried' || noted === 'self_employed' || noted === 'abroad';
      const made: FollowUp = {
        id: id(),
        enrolmentId: enrolment.id,
        months,
        situation: noted,
        inTargetTrade: atWork ? chance.happens(titled ? 0.8 : 0.3) : null,
        employerCity: noted === 'salaried' ? chance.one(communes).city : null,
        answeredOn: workday(plus(plusMonths(enrolment.exitOn!, months), chance.whole(2, 24))),
      };
      // Without an answer some are noted so, the others stay on the list of those to call.
      return answered || chance.happens(0.5) ? [made] : [];
    });
  });
}

function firstSituation({ number }: Promotion, rank: number, titled: boolean, chance: Chance) {
  if (turnOf(number, rank).without) {
    return chance.weighed({ salaried: 2, studying: 2, job_seeking: 3 } as const);
  }
  return titled
    ? chance.weighed({ salaried: 12, self_employed: 1, abroad: 1, studying: 4, job_seeking: 2 } as const)
    : chance.weighed({ salaried: 5, studying: 3, job_seeking: 3, unable: 1 } as const);
}
