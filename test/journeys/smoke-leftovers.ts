import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes whose environment holds SMOKE_MARK=<mark>, each as « pid command », once that long has passed or
 * none is left: children inherit the mark however they detach themselves. Linux only: elsewhere it finds none.
 */
export async function leftovers(mark: string, withinMs: number): Promise<string[]> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const left = marked(mark);
    if (left.length === 0 || Date.now() > deadline)
      return left.map((pid) => `${pid} ${contents(`/proc/${pid}/cmdline`)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Ends at once what carries the mark: for a smoke run that failed half-way. */
export function killMarked(mark: string): void {
  for (const pid of marked(mark)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone between the look and the signal.
    }
  }
}

const marked = (mark: string): number[] =>
  processes().filter((pid) => contents(`/proc/${pid}/environ`).includes(`SMOKE_MARK=${mark}`));

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

/** Empty for a process that ended between two looks, or that is somebody else's. */
function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
