import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { Clock, Dispatcher, LOGGER, loadConfig, NestLog } from '#platform';
import { schedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';

/** Starts the process that works through the queues. */
export async function startWorker(env: NodeJS.ProcessEnv): Promise<{ close(): Promise<void> }> {
  const config = loadConfig(env);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new NestLog(app.get(LOGGER)));
  await app.get(Clock).anchor(config.simulatedStart);
  await app.get(Dispatcher).start(schedule);
  return { close: () => app.close() };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runProcess } = await import('../../api/src/run-process.js');
  await runProcess('worker', startWorker);
}
