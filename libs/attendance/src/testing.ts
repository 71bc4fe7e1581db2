import { aRhythm } from '#calendar/testing';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import type { Database } from '#platform';

export interface Group {
  cohortId: string;
  /** In the order of their names. */
  learnerIds: string[];
  /** The first learner's contract, its tutor's account. */
  contractId: string;
  tutorAccountId: string;
}

/**
 * A promotion in its first year, one week at school (10 to 14 May 2027), one in company (3 to 7 and 17 to 21 May 2027);
 * every learner under contract.
 */
export async function aGroup(db: Database, { learners = 3 }: { learners?: number } = {}): Promise<Group> {
  const cohortId = await aCohort(db);
  await aRhythm(db, { cohortId });
  const learnerIds: string[] = [];
  const contracts: { contractId: string; tutorAccountId: string }[] = [];
  for (let index = 0; index < learners; index += 1) {
    const lastName = `Nom${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index % 26]}`;
    const { learnerId } = await anEnrolledLearner(db, { cohortId, firstName: 'Alix', lastName });
    learnerIds.push(learnerId);
    contracts.push(await aSignedContract(db, { learnerId, startsOn: '2026-10-01', endsOn: '2028-07-31' }));
  }
  return { cohortId, learnerIds, ...contracts[0]! };
}
