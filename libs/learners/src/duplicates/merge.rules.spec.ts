import type { Stage } from '../applications/stages.rules.js';
import { fileToKeep, type MergeFile, refusalsToMerge, setApart } from './merge.rules.js';

const file = (id: string, ...enrolments: [entryOn: string, exitOn: string | null][]): MergeFile => ({
  id,
  mergedIntoId: null,
  erasedOn: null,
  since: '2026-01-01',
  enrolments: enrolments.map(([entryOn, exitOn]) => ({ cohortName: 'Promotion 1', entryOn, exitOn })),
});
const codes = (a: MergeFile, b: MergeFile) => refusalsToMerge(a, b).map(({ code }) => code);

describe('refusalsToMerge', () => {
  it('joins two applicants, and an applicant to a learner', () => {
    expect(codes(file('a'), file('b'))).toEqual([]);
    expect(codes(file('a', ['2024-09-02', null]), file('b'))).toEqual([]);
  });
  it('keeps the file that carries the presences', () =>
    expect(codes(file('a'), file('b', ['2024-09-02', null]))).toEqual(['merge.keep_enrolled']));
  it('refuses two files enrolled at once, with where', () => {
    const [refusal] = refusalsToMerge(
      file('a', ['2024-09-02', null]),
      file('b', ['2024-10-01', '2024-12-01']),
    );
    expect(refusal).toMatchObject({
      code: 'merge.enrolments_overlap',
      message: expect.stringContaining('Promotion 1'),
      source: expect.stringContaining('chaîne'),
    });
    expect(codes(file('a', ['2024-09-02', '2024-10-01']), file('b', ['2024-10-01', null]))).toEqual([
      'merge.enrolments_overlap',
    ]);
  });
  it('joins somebody who came back, and keeps the later file', () => {
    const before = file('a', ['2024-09-02', '2024-12-20']);
    const back = file('b', ['2026-09-07', null]);
    expect(codes(back, before)).toEqual([]);
    expect(codes(before, back)).toEqual(['merge.keep_enrolled']);
  });
  it('refuses a file that is already joined, erased, or the same', () => {
    expect(codes(file('a'), { ...file('b'), mergedIntoId: 'c', erasedOn: '2026-01-01' })).toEqual([
      'merge.already',
      'merge.erased',
    ]);
    expect(codes(file('a'), file('a'))).toEqual(['merge.same_file']);
  });
});

describe('fileToKeep', () => {
  it.each([
    ['the first of two applicants', { ...file('a'), since: '2026-01-02' }, file('b'), 'b'],
    ['the same one each time, of two that came together', file('a'), file('b'), 'a'],
    ['the one enrolled', file('a'), file('b', ['2024-09-02', null]), 'b'],
    ['the last enrolled', file('a', ['2026-09-02', null]), file('b', ['2024-09-02', '2024-12-01']), 'a'],
  ])('is %s', (_, a, b, kept) => {
    expect(fileToKeep(a, b).id).toBe(kept);
    expect(fileToKeep(b, a).id).toBe(kept);
  });
});

describe('setApart', () => {
  const application = (id: string, cohortId: string, stage: Stage) => ({ id, cohortId, stage });
  it('leaves applications to other promotions alone', () =>
    expect(setApart([application('a', 'c1', 'received')], [application('b', 'c2', 'received')])).toEqual([]));
  it.each([
    ['interview', 'received', 'b', 'a'],
    ['received', 'received', 'b', 'a'],
    ['received', 'interview', 'a', 'b'],
    ['withdrawn', 'received', 'a', 'b'],
    ['enrolled', 'admitted', 'b', 'a'],
  ] as const)('of %s and %s, %s is of %s', (own, other, apart, of) =>
    expect(
      setApart([application('a', 'c1', own)], [application('b', 'c1', other)]).map(
        ({ application: { id }, duplicateOf }) => [id, duplicateOf],
      ),
    ).toEqual([[apart, of]]),
  );
});
