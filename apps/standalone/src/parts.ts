import { StartRefused } from './refusal.js';

/** One person of the demo, as the sign-in page and the terminal name it. */
export interface DemoAccount {
  role: string;
  label: string;
  email: string;
  password: string;
}

/** What the launcher runs, each in a process of its own. */
export interface Parts {
  /** Brings the database to today's tables and, for `fill`, writes the demo; returns its accounts to print. */
  prepare(env: NodeJS.ProcessEnv, demo: 'fill' | 'demo' | undefined): Promise<DemoAccount[]>;
  api(env: NodeJS.ProcessEnv): Promise<{ url: string; firstDirector: string | null; close(): Promise<void> }>;
  worker(env: NodeJS.ProcessEnv): Promise<{ close(): Promise<void> }>;
}

export type PartName = keyof Parts;

/** What a part tells the launcher. */
export type PartMessage =
  | { ready: { url?: string; firstDirector?: string; accounts?: DemoAccount[] } }
  | { refused: string }
  | { failed: string };

const CLOSE_WITHIN_MS = 8_000;

/** Runs the part named on the command line until the launcher says stop, or is no more. */
export async function runPart(parts: Parts): Promise<void> {
  // Ctrl-C reaches the whole terminal, but the order in which things stop is the launcher's.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const told = new Promise<void>((resolve) => {
    if (!process.connected) resolve();
    process.once('disconnect', resolve);
    process.once('message', () => resolve());
  });
  // A part that hangs while it starts must not outlive a killed launcher either.
  process.once('disconnect', () => setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref());

  try {
    const name = process.argv[2] as PartName;
    if (name === 'prepare') {
      const accounts = await parts.prepare(process.env, process.argv[3] as 'fill' | 'demo' | undefined);
      await tell({ ready: { accounts } });
    } else {
      const running = name === 'api' ? await parts.api(process.env) : await parts.worker(process.env);
      const { url, firstDirector } = running as Partial<Awaited<ReturnType<Parts['api']>>>;
      await tell({ ready: { url, firstDirector: firstDirector ?? undefined } });
      await told;
      await running.close();
    }
    process.exit(0);
  } catch (error) {
    console.error(error);
    await tell(asMessage(error));
    process.exit(1);
  }
}

function asMessage(error: unknown): PartMessage {
  if (error instanceof StartRefused) return { refused: error.message };
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (code === 'EADDRINUSE') return { refused: portTaken(port ?? 0) };
  if (code === 'ENOSPC' || code === '53100') return { refused: 'Le disque est plein.' };
  return { failed: message ?? String(error) };
}

/** The sentence for a port that another program holds. */
export function portTaken(port: number): string {
  return `Le port ${port} est déjà pris par un autre programme : choisissez-en un autre avec PORT.`;
}

function tell(message: PartMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected && process.send) process.send(message, () => resolve());
    else resolve();
  });
}
