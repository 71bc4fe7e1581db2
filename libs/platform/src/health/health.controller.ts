import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { collectDefaultMetrics, register } from 'prom-client';
import { Database } from '../database/database.js';
import { OpenToAll } from '../http/open.js';
import { Queues } from '../queue/queues.js';

/** Answers a probe within its patience: a store that hangs is a store that is down. */
const within = (ms: number, what: Promise<unknown>) =>
  Promise.race([
    what,
    new Promise((_, reject) => setTimeout(() => reject(new Error('timeout')), ms).unref()),
  ]);

@ApiExcludeController()
@OpenToAll()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {
    if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();
  }

  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const checks = await Promise.allSettled([
      within(2000, this.database.query('SELECT 1')),
      within(2000, this.queues.ping()),
    ]);
    const [database, queue] = checks.map((check) => (check.status === 'fulfilled' ? 'ok' : 'down'));
    const ok = database === 'ok' && queue === 'ok';
    response.status(ok ? 200 : 503);
    return { status: ok ? 'ok' : 'down', database, queue };
  }

  @Get('metrics')
  @Header('Content-Type', register.contentType)
  metrics() {
    return register.metrics();
  }
}
