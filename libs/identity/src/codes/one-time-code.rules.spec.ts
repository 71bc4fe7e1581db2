import { newCode, printedCode, readCode } from './one-time-code.rules.js';

describe('a one-time code', () => {
  it('has eight signs, none of which is read as another', () => {
    let turn = 0;
    const all = Array.from({ length: 4 }, () => newCode((below) => turn++ % below)).join('');
    expect(all).toMatch(/^[A-HJKMNP-Z2-9]{32}$/);
  });
  it.each(['ABCD-2345', 'abcd 2345', ' AbCd2345 ', 'ABCD–2345'])('is read from %s', (typed) =>
    expect(readCode(typed)).toBe('ABCD2345'),
  );
  it.each(['ABCD-234', 'ABCD-23456', 'ABCD-234O', 'ABCD-2341', ''])('is not read from %s', (typed) =>
    expect(readCode(typed)).toBeNull(),
  );
  it('is printed in two halves', () => expect(printedCode('ABCD2345')).toBe('ABCD-2345'));
});
