import { ConfigError } from '#platform';

type Start = (env: NodeJS.ProcessEnv) => Promise<{ close(): Promise<void> }>;

/** Runs one process until it is told to stop; a setting that is wrong is one sentence and exit code 1. */
export async function runProcess(name: string, start: Start): Promise<void> {
  try {
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
    const known = error instanceof ConfigError || (error as { code?: string }).code === 'EADDRINUSE';
    const sentence =
      error instanceof ConfigError
        ? error.message
        : `Le port demandé est déjà pris : arrêtez l'autre programme ou changez PORT.`;
    console.error(known ? sentence : error);
    process.exit(1);
  }
}
