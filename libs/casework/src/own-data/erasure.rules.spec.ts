import { nobody } from '#platform';
import { type ErasureFacts, fateOf, mayErasePart, refusalsToErase } from './erasure.rules.js';

const applicant: ErasureFacts = {
  enrolled: false,
  lastExitOn: null,
  applicationsClosed: true,
  erasedOn: null,
  termEndsOn: null,
  heldBecause: null,
};
const codes = (facts: Partial<ErasureFacts>) =>
  refusalsToErase({ ...applicant, ...facts }).map(({ code }) => code);

describe('erasing before the term', () => {
  it('is allowed to somebody never enrolled whose applications are closed', () =>
    expect(codes({})).toEqual([]));
  it('waits for an open application', () =>
    expect(codes({ applicationsClosed: false })).toEqual(['application_open']));
  it('is refused during the training, and until the term of a co-funded one', () => {
    expect(codes({ enrolled: true })).toEqual(['in_training']);
    const [refusal] = refusalsToErase({
      ...applicant,
      enrolled: true,
      lastExitOn: '2026-07-03',
      termEndsOn: '2036-07-03',
    });
    expect(refusal).toMatchObject({ code: 'term_running', message: expect.stringContaining('03/07/2036') });
  });
  it('gives every reason at once', () =>
    expect(codes({ applicationsClosed: false, enrolled: true, heldBecause: 'Recours' })).toEqual([
      'application_open',
      'in_training',
      'held',
    ]));
  it('lets what was given freely go when only the term stands in the way', () => {
    const term = refusalsToErase({ ...applicant, enrolled: true });
    expect(mayErasePart(term)).toBe(true);
    expect(mayErasePart(refusalsToErase({ ...applicant, heldBecause: 'Recours' }))).toBe(false);
    expect(mayErasePart([])).toBe(false);
  });
  it('says what becomes of each table', () => {
    const kept = nobody('a.b', 'Table', []);
    expect(fateOf({ ...kept, erasure: { how: 'deleted' } }, true)).toMatchObject({ goes: true });
    expect(fateOf({ ...kept, erasure: { how: 'deleted' } }, false)).toMatchObject({ goes: false });
    expect(fateOf({ ...kept, free: true, erasure: { how: 'deleted' } }, false)).toMatchObject({ goes: true });
    expect(fateOf({ ...kept, erasure: { how: 'anonymous', why: 'la chaîne' } }, true)).toEqual({
      goes: false,
      words: 'la chaîne',
    });
  });
});
