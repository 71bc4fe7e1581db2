import { describe, expect, it } from '@jest/globals';
import { Problem } from '../api/problem';
import { placeErrors } from './place-errors';

const problem = (errors: Problem['errors']) =>
  new Problem({ status: 422, code: 'invalid', title: 'Demande refusée', errors });

describe('where a refusal stands', () => {
  it('puts an error at its field, nested ones too, with its source', () => {
    const { atFields, rest } = placeErrors(
      problem([
        { field: 'email', code: 'taken', message: 'Adresse déjà utilisée.' },
        { field: 'periods.0.start', code: 'early', message: 'Trop tôt.', source: 'art. L6222-12' },
      ]),
      { email: '', periods: [{ start: '' }] },
    );
    expect(atFields).toEqual({
      email: 'Adresse déjà utilisée.',
      'periods.0.start': 'Trop tôt. (art. L6222-12)',
    });
    expect(rest).toEqual([]);
  });
  it('keeps both sentences of a field, and sends the rest to the top', () => {
    const unknown = { field: 'cohort', code: 'full', message: 'La promotion est complète.' };
    const { atFields, rest } = placeErrors(
      problem([
        { field: 'mail', code: 'a', message: 'Un.' },
        { field: 'mail', code: 'b', message: 'Deux.' },
        unknown,
      ]),
      { email: '' },
      { mail: 'email' },
    );
    expect(atFields).toEqual({ email: 'Un. Deux.' });
    expect(rest).toEqual([unknown]);
  });
  it('shows the problem’s own sentence when it lists no error', () => {
    const { rest } = placeErrors(
      new Problem({
        status: 409,
        code: 'stale',
        title: 'Conflit',
        detail: 'Quelqu’un a enregistré avant vous.',
      }),
      {},
    );
    expect(rest).toEqual([{ code: 'stale', message: 'Quelqu’un a enregistré avant vous.' }]);
  });
});
