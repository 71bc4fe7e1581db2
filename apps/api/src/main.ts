import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FirstDirector } from '#identity';
import { Clock, LOGGER, loadConfig, NestLog } from '#platform';
import { ApiModule } from './api.module.js';
import { furnish } from './application.js';

export interface RunningApi {
  /** Where it listens. */
  url: string;
  /** Where the first director makes an account, while there is none and this is no demonstration. */
  firstDirector: string | null;
  app: NestExpressApplication;
  close(): Promise<void>;
}

/** Starts the HTTP process on a migrated database. */
export async function startApi(env: NodeJS.ProcessEnv): Promise<RunningApi> {
  const config = loadConfig(env);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(new NestLog(app.get(LOGGER)));
  furnish(app, { trustedProxies: config.trustedProxies, tls: config.secureCookies });
  await app.get(Clock).anchor(config.simulatedStart);
  await app.listen(config.port, env.TANDEM_LISTEN ?? '0.0.0.0');
  const address = app.getHttpServer().address() as { port: number };
  const firstDirector = config.demo ? null : await app.get(FirstDirector).invitation();
  return { url: `http://localhost:${address.port}`, firstDirector, app, close: () => app.close() };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runProcess } = await import('./run-process.js');
  await runProcess('api', async (env) => {
    const api = await startApi(env);
    if (api.firstDirector)
      console.log(`Premier compte de direction, à créer dans les sept jours : ${api.firstDirector}`);
    return api;
  });
}
