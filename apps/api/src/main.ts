import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Clock, LOGGER, loadConfig, NestLog } from '#platform';
import { ApiModule } from './api.module.js';
import { furnish } from './application.js';

/** Starts the HTTP process on a migrated database. `url` is where it listens. */
export async function startApi(
  env: NodeJS.ProcessEnv,
): Promise<{ url: string; close(): Promise<void>; app: NestExpressApplication }> {
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
  return { url: `http://localhost:${address.port}`, close: () => app.close(), app };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runProcess } = await import('./run-process.js');
  await runProcess('api', startApi);
}
