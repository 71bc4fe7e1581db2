import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 25;

/** Follows the resident memory of one process and of its children, from the moment that it starts. */
export interface MemoryWatch {
  /** To be given to the process: how it is found. */
  env: NodeJS.ProcessEnv;
  /** The highest sum seen so far, in millions of bytes; a page that two of them share counts once. */
  peakMb(): number;
  stop(): void;
}

/** Linux only: elsewhere there is no /proc to read, and `peakMb` throws. */
export function watchMemory(): MemoryWatch {
  const mark = randomUUID();
  let pid: number | undefined;
  let peak = 0;
  const timer = setInterval(() => {
    pid ??= processWith(`BENCH_MARK=${mark}`);
    if (pid) peak = Math.max(peak, residentBytes(pid));
  }, EVERY_MS);
  return {
    env: { BENCH_MARK: mark },
    stop: () => clearInterval(timer),
    peakMb() {
      if (peak === 0) throw new Error('The memory of the process could not be read');
      return peak / 1e6;
    },
  };
}

const processWith = (setting: string): number | undefined =>
  readdirSync('/proc')
    .map(Number)
    .find((pid) => pid && contents(`/proc/${pid}/environ`).split('\0').includes(setting));

function residentBytes(pid: number): number {
  // Each process's own pages and its share of the others: what the machine really holds for them.
  const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(contents(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  const children = contents(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number).filter(Boolean);
  return children.reduce((sum, child) => sum + residentBytes(child), kilobytes * 1024);
}

/** Empty for a process that ended between two looks. */
function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
