import { isRncp, isRncpBlock, isUai, normaliseRncp, normaliseUai } from './registry-codes.rules.js';

describe('isUai', () => {
  it.each(['0951099D', '0410001D', '041 0001 d'])('accepts %s', (code) => expect(isUai(code)).toBe(true));
  it.each(['0951099E', '951099D', '0410001', '', '0410001I'])('refuses %s', (code) =>
    expect(isUai(code)).toBe(false),
  );
  it('is written without spaces, in capitals', () => expect(normaliseUai(' 041 0001 d')).toBe('0410001D'));
});

describe('isRncp', () => {
  it.each(['RNCP37674', 'rncp 37674', '37674'])('accepts %s', (code) => expect(isRncp(code)).toBe(true));
  it.each(['RNCP1', 'RNCP123456', 'RS5000', 'RNCP37674BC01', ''])('refuses %s', (code) =>
    expect(isRncp(code)).toBe(false),
  );
  it('completes a bare number', () => expect(normaliseRncp('37674')).toBe('RNCP37674'));
});

describe('isRncpBlock', () => {
  it('accepts a block', () => expect(isRncpBlock('RNCP37674BC01')).toBe(true));
  it('refuses the whole certification', () => expect(isRncpBlock('RNCP37674')).toBe(false));
});
