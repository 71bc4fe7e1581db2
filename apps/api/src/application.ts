import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import {
  LOGGER,
  noteRequests,
  ProblemFilter,
  refuseForgedRequests,
  refuseUnreadBodies,
  validationPipe,
} from '#platform';
import { serveOpenApi } from './openapi.js';
import { serveWeb } from './web.js';

/** What every HTTP process of the house does to a request before a controller sees it. */
export function furnish(
  app: NestExpressApplication,
  options: { trustedProxies: number; tls: boolean },
): void {
  app.set('trust proxy', options.trustedProxies);
  app.disable('x-powered-by');
  app.use(noteRequests(app.get(LOGGER)));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: options.tls ? { maxAge: 31_536_000 } : false,
    }),
  );
  app.use(cookieParser());
  app.use(refuseForgedRequests);
  app.use(refuseUnreadBodies);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(app.get(LOGGER)));
  app.enableShutdownHooks([]);
  serveOpenApi(app);
  serveWeb(app);
}
