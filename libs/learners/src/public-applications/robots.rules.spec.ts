import { robotRefusals } from './robots.rules.js';

describe('robotRefusals', () => {
  it('lets a person through', () => expect(robotRefusals('ok', '')).toEqual([]));
  it.each(['too_fast', 'too_old', 'not_ours'] as const)('says what to do: %s', (verdict) => {
    const [refusal] = robotRefusals(verdict, '');
    expect(refusal).toMatchObject({
      code: `form.${verdict}`,
      message: expect.stringContaining('de nouveau'),
    });
  });
  it('tells the robot, or the browser that fills everything in, that the trap was filled', () =>
    expect(robotRefusals('ok', 'https://spam.example').map(({ code }) => code)).toEqual(['form.trap']));
});
