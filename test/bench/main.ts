// node --import ./scripts/typescript.mjs test/bench/main.ts [--only GROUP]… [--json FILE] [--self-check]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Effort, Figure } from './figure.js';
import { groups } from './groups.js';
import { thisMachine } from './machine.js';

const FULL: Effort = { selfCheck: false, rounds: 5, seconds: 8 };
const TINY: Effort = { selfCheck: true, rounds: 1, seconds: 1 };

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    'self-check': { type: 'boolean', default: false },
  },
});
const known = groups.map(({ name }) => name);
const unknown = asked.only.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No group is called ${unknown.join(', ')}; there are: ${known.join(', ')}.`);
  process.exit(1);
}

const effort = asked['self-check'] ? TINY : FULL;
const chosen = groups.filter(({ name }) => asked.only.length === 0 || asked.only.includes(name));
const machine = thisMachine();
console.log(
  `${machine.cores} cores, ${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}, ${machine.os}`,
);
const figures: Figure[] = [];
for (const { name, measure } of chosen) {
  const began = performance.now();
  console.log(`\n${name}`);
  figures.push(...(await measure(effort, (line) => console.log(`  ${line}`))));
  console.log(`  (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

console.log();
const width = Math.max(...figures.map(({ name }) => name.length));
for (const { name, value, unit, baseline, ratio } of figures) {
  const beside = baseline === undefined ? '' : `  beside ${baseline} ${unit}, ratio ${ratio}`;
  console.log(`${name.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(10)}${beside}`.trimEnd());
}
if (effort.selfCheck) console.log(`\nSelf-check: ${chosen.length} group(s) work; the numbers mean nothing.`);
if (asked.json) {
  const rows = figures.map((figure) => ({ ...figure, machine }));
  writeFileSync(asked.json, `${JSON.stringify(rows, null, 2)}\n`);
  console.log(`\n${asked.json} written`);
}
process.exit(0);
