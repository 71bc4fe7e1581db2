import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { PlanningProblem, WishName } from '../../libs/calendar/src/planning/problem.js';
import type { PlanningResult } from '../../libs/calendar/src/planning/solve.js';
import type { BrokenRule } from '../../libs/calendar/src/planning/verify.rules.js';
import { against, type Effort, type Figure, type Group, plain } from './figure.js';
import { watchMemory } from './memory.js';
import { planningInstance } from './planning-instance.js';
import { projectFolder } from './project.js';
import { median } from './statistics.js';

const FIRST_S = 5;
const WITHIN_S = 60;
const GAP_PERCENT = 5;
const MEMORY_MB = 1000;

interface Planned {
  firstS: number;
  totalS: number;
  memoryMb: number;
  gaps: Partial<Record<WishName, number>>;
}

/** Calendars for the promotions of two intake calendars, ten schools drawn by their seed; then eight promotions. */
export const planner: Group = {
  name: 'planner',
  measure: async (effort, say) => {
    const small = { promotions: 2, weeks: 26 };
    const instances = (['A', 'B'] as const).flatMap((calendar) =>
      Array.from({ length: effort.selfCheck ? 1 : 5 }, (_, i) => ({ calendar, seed: i + 1 })),
    );
    const all: Planned[] = [];
    for (const { calendar, seed } of instances) {
      const problem = planningInstance(calendar, seed, effort.selfCheck ? small : undefined);
      all.push(await plan(problem, effort, (line) => say(`${calendar}${seed}: ${line}`)));
    }
    const figures = figuresOf('planner.4', all);
    if (effort.selfCheck) return figures;
    const eight: Planned[] = [];
    for (const calendar of ['A', 'B'] as const) {
      const problem = planningInstance(calendar, 1, { promotions: 8 });
      eight.push(await plan(problem, effort, (line) => say(`eight, ${calendar}: ${line}`)));
    }
    return [
      ...figures,
      ...figuresOf('planner.8', eight).map(({ name, value, unit }) => plain(name, value, unit)),
    ];
  },
};

/** The worst of all instances, and the middle one beside it. */
function figuresOf(name: string, all: readonly Planned[]): Figure[] {
  const gapsOf = (wish: WishName) => all.map(({ gaps }) => 100 * (gaps[wish] ?? 1));
  const first = all.map(({ firstS }) => firstS);
  return [
    against(`${name}.first_valid_s`, Math.max(...first), 's', FIRST_S),
    plain(`${name}.first_valid_median_s`, median(first), 's'),
    against(`${name}.peak_gap`, Math.max(...gapsOf('peak')), '%', GAP_PERCENT),
    against(`${name}.regularity_gap`, Math.max(...gapsOf('regularity')), '%', GAP_PERCENT),
    plain(`${name}.regularity_gap_median`, median(gapsOf('regularity')), '%'),
    against(`${name}.total_s`, Math.max(...all.map(({ totalS }) => totalS)), 's', WITHIN_S),
    against(`${name}.memory_mb`, Math.max(...all.map(({ memoryMb }) => memoryMb)), 'MB', MEMORY_MB),
  ];
}

async function plan(problem: PlanningProblem, effort: Effort, say: (line: string) => void): Promise<Planned> {
  const memory = watchMemory();
  const seconds = effort.selfCheck ? 5 : WITHIN_S - 2;
  try {
    const { result, broken } = await apart(problem, seconds, memory.env);
    const [first] = result.proposals;
    if (!first || result.firstFoundSeconds === null) throw new Error(`${result.status}: no calendar`);
    if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('\n'));
    const stages = first.stages.map(
      ({ wish, value, gap, seconds: took }) =>
        `${wish} ${value} (${(100 * gap).toFixed(1)} %, ${took.toFixed(0)} s)`,
    );
    say(
      `first ${result.firstFoundSeconds.toFixed(2)} s; ${stages.join(', ')}; ${memory.peakMb().toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`,
    );
    return {
      firstS: result.firstFoundSeconds,
      totalS: result.seconds,
      memoryMb: memory.peakMb(),
      gaps: Object.fromEntries(first.stages.map(({ wish, gap }) => [wish, gap])),
    };
  } finally {
    memory.stop();
  }
}

function apart(problem: PlanningProblem, seconds: number, env: NodeJS.ProcessEnv) {
  return new Promise<{ result: PlanningResult; broken: BrokenRule[] }>((resolve, reject) => {
    const child = fork(join(projectFolder, 'test/bench/planning-process.ts'), {
      execArgv: ['--no-warnings', '--import', join(projectFolder, 'scripts/typescript.mjs')],
      env: { ...process.env, ...env },
    });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the planning process ended early (${code})`)));
    child.send({ problem, seconds });
  });
}
