import { describe, expect, it } from '@jest/globals';
import type { Enrolment } from '../learners-api';
import type { PathwayStep } from './pathway-api';
import { happeningsOf } from './pathway-words';

const enrolment = (given: Partial<Enrolment>): Enrolment => ({
  id: 'e1',
  cohortId: 'c3',
  cohortName: 'Promotion 3',
  entryOn: '2026-02-02',
  exitOn: null,
  exitReason: null,
  transition: null,
  extendedUntil: null,
  exitNote: null,
  applicationId: null,
  ...given,
});
const step = (given: Partial<PathwayStep>): PathwayStep => ({
  id: 's1',
  enrolmentId: 'e1',
  kind: 'exit',
  kindLabel: 'Sortie',
  effectiveOn: '2027-05-14',
  untilOn: null,
  cohortName: 'Promotion 3',
  toCohortName: null,
  reason: null,
  signedBy: 'Karim Pelletier',
  signedOn: '2027-05-14',
  takenBack: null,
  ...given,
});
const labels = new Map([['move', 'Déménagement']]);
const told = (...given: Parameters<typeof happeningsOf>) => happeningsOf(...given).map(({ what }) => what);

describe('the story of a training', () => {
  it('tells an exit once, with or without its step', () => {
    const left = enrolment({ exitOn: '2027-05-14', exitReason: 'move' });
    const story = ['Sortie de Promotion 3 : déménagement', 'Entrée dans Promotion 3'];
    expect(told([left], [step({})], labels)).toEqual(story);
    expect(told([left], [], labels)).toEqual(story);
  });
  it('tells a step that was taken back, without the reason that no longer stands', () => {
    const back = step({ takenBack: { by: 'Claire Vasseur', on: '2027-05-17', reason: 'Erreur' } });
    expect(told([enrolment({})], [back], labels)).toEqual([
      'Sortie de Promotion 3',
      'Entrée dans Promotion 3',
    ]);
  });
  it('tells a change of promotion as no exit, newest first', () => {
    const change = step({ kind: 'change_of_cohort', effectiveOn: '2027-01-04', toCohortName: 'Promotion 4' });
    const before = enrolment({ exitOn: '2027-01-03', transition: 'change_of_cohort' });
    const after = enrolment({ id: 'e2', cohortName: 'Promotion 4', entryOn: '2027-01-04' });
    expect(told([after, before], [change], labels)).toEqual([
      'Passage de Promotion 3 à Promotion 4',
      'Entrée dans Promotion 4',
      'Entrée dans Promotion 3',
    ]);
  });
});
