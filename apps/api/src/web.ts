import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { projectFolder } from '../../standalone/src/settings.js';

const folder = join(projectFolder(), 'dist', 'web');

/** First parts of the addresses that controllers answer: `api`, `health`, and each public page's. */
function answeredByControllers(app: NestExpressApplication): Set<string> {
  const scanner = app.get(MetadataScanner, { strict: false });
  const firstParts = app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const { prototype } = metatype as { prototype: Record<string, object> };
      const base = [Reflect.getMetadata(PATH_METADATA, metatype as object) as string | string[]].flat();
      return scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata(METHOD_METADATA, prototype[method]!))
        .flatMap((method) =>
          [Reflect.getMetadata(PATH_METADATA, prototype[method]!) as string | string[]].flat(),
        )
        .flatMap((path) => base.map((first) => `${first}/${path}`));
    })
    .map((path) => path.split('/').find((part) => part !== ''));
  return new Set(firstParts.filter((part) => part !== undefined));
}

/** Serves the built web app; an address of the app that is no file answers with its first page. */
export function serveWeb(app: NestExpressApplication): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  const answered = answeredByControllers(app);
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(folder, { maxAge: 0, index: false }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || answered.has(request.path.split('/')[1]!) || /\.\w+$/.test(request.path))
      return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
}
