// node health.js: exit code 0 when the worker finished a job lately. The outbox is relayed every second, so a
// worker that finished none for a minute is stuck or gone, whatever its process says.
import { createLogger, loadConfig, Queues } from '#platform';

const SILENCE_MS = 60_000;

const queues = new Queues(loadConfig(process.env), createLogger('health', 'silent'));
try {
  const last = await queues.lastFinished('schedule');
  const silence = last ? Date.now() - last.getTime() : Number.POSITIVE_INFINITY;
  console.log(
    last ? `dernière tâche achevée il y a ${Math.round(silence / 1000)} s` : 'aucune tâche achevée',
  );
  process.exit(silence < SILENCE_MS ? 0 : 1);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
