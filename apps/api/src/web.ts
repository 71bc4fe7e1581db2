import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { projectFolder } from '../../standalone/src/settings.js';

const folder = join(projectFolder(), 'dist', 'web');
const OURS = /^\/(api|health|metrics)(\/|$)/;

/** Serves the built web app; an address of the app that is no file answers with its first page. */
export function serveWeb(app: NestExpressApplication): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(folder, { maxAge: 0, index: false }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || OURS.test(request.path) || /\.\w+$/.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
}
