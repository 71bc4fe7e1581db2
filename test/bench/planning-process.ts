// A process that plans one problem and tells how it goes: its memory is the solver's, not the bench's.
import type { PlanningProblem } from '../../libs/calendar/src/planning/problem.js';
import { solvePlanning } from '../../libs/calendar/src/planning/solve.js';
import { brokenRules } from '../../libs/calendar/src/planning/verify.rules.js';

process.once('message', async ({ problem, seconds }: { problem: PlanningProblem; seconds: number }) => {
  const result = await solvePlanning(problem, { seconds, alternatives: 0 });
  const broken = result.proposals.flatMap(({ plans }) => brokenRules(problem, plans));
  process.send?.({ result, broken }, () => process.exit(0));
});
