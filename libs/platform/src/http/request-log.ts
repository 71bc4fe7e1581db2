import type { NextFunction, Request, Response } from 'express';
import { Histogram, register } from 'prom-client';
import type { Logger } from '../logging/logger.js';

const duration =
  (register.getSingleMetric('http_request_seconds') as Histogram | undefined) ??
  new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });

/** Notes each answer by the route's pattern: an address may hold a link's secret, a query a name. */
export function noteRequests(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = process.hrtime.bigint();
    response.once('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const route = (request.route as { path?: string } | undefined)?.path ?? 'other';
      const labels = { method: request.method, route, status: String(response.statusCode) };
      duration.observe(labels, seconds);
      logger.debug({ ...labels, ms: Math.round(seconds * 1000) }, 'request');
    });
    next();
  };
}
