import { ConfigError } from '#platform';
import { checkDatabase } from '../../standalone/src/database.js';
import { StartRefused, systemCode } from '../../standalone/src/refusal.js';

type Start = (env: NodeJS.ProcessEnv) => Promise<{ close(): Promise<void> }>;

/** What PostgreSQL says of a database that nobody migrated: no table, no schema, no role. */
const NOT_PREPARED = ['42P01', '3F000', '22023'];

/** Why a process cannot start, in one sentence, or undefined when it is an accident. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof StartRefused) return error.message;
  const code = systemCode(error) ?? '';
  if (code === 'EADDRINUSE')
    return "Le port demandé est déjà pris\u00a0: arrêtez l'autre programme ou changez PORT.";
  if (NOT_PREPARED.includes(code))
    return "La base de DATABASE_URL n'est pas préparée\u00a0: lancez d'abord node dist/apps/api/src/migrate.js.";
  return undefined;
}

/** Runs one process until it is told to stop; a setting that is wrong is one sentence and exit code 1. */
export async function runProcess(name: string, start: Start): Promise<void> {
  try {
    // Asked first: the modules would try again and again, and say so in their own words.
    if (process.env.DATABASE_URL) await checkDatabase(process.env.DATABASE_URL);
    const running = await start(process.env);
    const stop = () => {
      running.close().then(
        () => process.exit(0),
        (error) => {
          console.error(`${name} : l'arrêt n'a pas abouti.`, error);
          process.exit(1);
        },
      );
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    // A child whose parent died has nobody left to serve.
    process.once('disconnect', stop);
    process.send?.({ ready: true, url: (running as { url?: string }).url });
  } catch (error) {
    console.error(sentenceOf(error) ?? error);
    process.exit(1);
  }
}
