import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WITHIN_MS = 60_000;

// Run from the sources (specs, `npm run dev`), the process compiles them as it loads them.
const fromSources = import.meta.url.endsWith('.ts');
const ENTRY = fileURLToPath(new URL(`./apart-process.${fromSources ? 'ts' : 'js'}`, import.meta.url));
const LOADER = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;

/** Kept that long after a piece of work: people often ask for the next one at once, and loading is half of the work. */
const KEPT_MS = 5 * 60_000;

type Told<Answer> = { answer: Answer } | { failure: string };

/** A process that does one piece of work at a time, with its libraries loaded or being loaded. */
export interface TakenProcess<Work, Answer> {
  /** Rejects when it fails or takes over a minute. */
  ask(work: Work): Promise<Answer>;
  /** Gives it back after a success, to be used again soon; anything else ends it. */
  giveBack(succeeded: boolean): void;
}

interface Kept {
  child: ChildProcess;
  ready: Promise<void>;
  timer: NodeJS.Timeout;
}

/** Work in a process of its own, whose memory and crashes stay out of this one. */
export class Apart<Work extends object, Answer> {
  #kept: Kept | undefined;
  readonly #file: string;

  /** @param file the module, named as built (`.js`), whose `work(asked)` is called */
  constructor(file: URL) {
    this.#file = fromSources ? file.href.replace(/\.js$/, '.ts') : file.href;
  }

  /** The process kept from the last time, or a new one; taken early, it loads while the work is prepared. */
  take(): TakenProcess<Work, Answer> {
    const { child, ready } = this.#takeKept() ?? this.#start();
    return {
      ask: async (work) => {
        await ready;
        return answerOf<Answer>(child, work);
      },
      giveBack: (succeeded) => {
        if (!succeeded || !child.connected || this.#kept) return void child.kill('SIGKILL');
        // Whoever started it may end meanwhile: neither the process nor its channel holds it back.
        child.unref();
        child.channel?.unref();
        this.#kept = { child, ready, timer: setTimeout(() => this.end(), KEPT_MS).unref() };
      },
    };
  }

  /** Ends the process kept for the next time, if there is one. */
  end(): void {
    this.#takeKept()?.child.kill('SIGKILL');
  }

  #takeKept(): Kept | undefined {
    const taken = this.#kept;
    this.#kept = undefined;
    clearTimeout(taken?.timer);
    if (!taken?.child.connected) return undefined;
    taken.child.ref();
    taken.child.channel?.ref();
    return taken;
  }

  #start(): Omit<Kept, 'timer'> {
    const child = fork(ENTRY, [this.#file], {
      // Small young generation: memory matters more here than the collector's pauses.
      execArgv: [
        '--no-warnings',
        '--max-semi-space-size=2',
        '--max-old-space-size=128',
        ...(fromSources ? ['--import', LOADER] : []),
      ],
      serialization: 'advanced',
      // None of this process's secrets.
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ready = new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(endedEarly(code, signal)));
    });
    // Nobody may be waiting yet when it fails to start.
    ready.catch(() => undefined);
    return { child, ready };
  }
}

const endedEarly = (code: number | null, signal: string | null) =>
  new Error(`the process apart ended early (${signal ?? code})`);

function answerOf<Answer>(child: ChildProcess, work: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      child.off('exit', onExit);
      child.off('message', onTold);
      end();
    };
    const onExit = (code: number | null, signal: string | null) =>
      settle(() => reject(endedEarly(code, signal)));
    const onTold = (told: Told<Answer>) =>
      settle(() => ('answer' in told ? resolve(told.answer) : reject(new Error(told.failure))));
    const timer = setTimeout(
      () => settle(() => reject(new Error('the process apart took over a minute'))),
      WITHIN_MS,
    );
    child.once('exit', onExit);
    child.once('message', onTold);
    child.send(work, (error) => error && settle(() => reject(error)));
  });
}
