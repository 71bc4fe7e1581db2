import { mayLeadTo, type Stage, stageLabels } from '../applications/stages.rules.js';
import { applicantSteps, standingOf } from './standing.rules.js';

const stages = Object.keys(stageLabels) as Stage[];

describe('standingOf', () => {
  it.each(stages)('has words, and a step that exists, for %s', (stage) => {
    const { now, next, step } = standingOf(stage);
    expect(now).toMatch(/^[A-ZÉÀ].*[.!]$/);
    expect(next).toMatch(/^[A-ZÉÀ].*\.$/);
    expect(step === null || applicantSteps[step] !== undefined).toBe(true);
  });
  it.each(stages)('lets the person withdraw only from where an application may be withdrawn: %s', (stage) =>
    expect(standingOf(stage).open).toBe(mayLeadTo(stage, 'withdrawn')),
  );
});
