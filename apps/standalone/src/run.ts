import { launch, type Running } from './launch.js';
import { StartRefused } from './refusal.js';

/** Starts Tandem, prints where it is, and stays until Ctrl-C, SIGTERM or an accident; then ends the process. */
export async function run(entry: string, began: number): Promise<never> {
  const steps: (() => void | Promise<void>)[] = [];
  const unwanted = new AbortController();
  const asked = new Promise<void>((resolve) => {
    unwanted.signal.addEventListener('abort', () => resolve());
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!unwanted.signal.aborted) console.log('Arrêt de Tandem…');
      unwanted.abort();
    });
  }
  stopWithNpm(() => unwanted.abort());
  let code = 0;
  try {
    const running = await launch(process.env, {
      entry,
      say: (line) => console.log(line),
      undo: (step) => steps.push(step),
      signal: unwanted.signal,
    });
    announce(running, (Date.now() - began) / 1000);
    const accident = await Promise.race([running.broken, asked]);
    if (accident) throw new StartRefused(accident);
  } catch (error) {
    if (!unwanted.signal.aborted) {
      console.error(sentence(error));
      code = 1;
    }
  }
  for (const step of steps.reverse()) await step();
  process.exit(code);
}

/**
 * A SIGTERM sent to `npm start` reaches npm and its shell, which end without passing it on: their end is the
 * signal. Started in any other way, the launcher may outlive its parent.
 */
function stopWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

function sentence(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  const cause = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `Tandem n’a pas démarré : ${cause}`;
}

function announce({ address, accounts, today, firstDirector }: Running, seconds: number): void {
  const took = seconds.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  console.log(`\nTandem est prêt en ${took} s : ${address}\n`);
  if (today !== 'real') {
    const day = new Date(`${today}T12:00:00Z`).toLocaleDateString('fr-FR', {
      dateStyle: 'full',
      timeZone: 'UTC',
    });
    console.log(`Démonstration : le calendrier de l’école commence le ${day}.`);
  }
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ label }) => label.length));
    const wide = Math.max(...accounts.map(({ email }) => email.length));
    console.log('Comptes de démonstration :');
    for (const { label, email, password } of accounts) {
      console.log(`  ${label.padEnd(width)}  ${email.padEnd(wide)}  ${password}`);
    }
  }
  if (firstDirector)
    console.log(`Premier compte de direction, à créer dans les sept jours :\n  ${firstDirector}`);
  console.log('\nCtrl-C pour arrêter.');
}
