import type { LoggerService } from '@nestjs/common';
import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;
export const LOGGER = Symbol('LOGGER');

/** A structured logger; personal data never goes in: ids only, and no request body, query, cookie or address. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    base: { name },
    redact: {
      paths: ['req.headers', 'res.headers', 'err.parameters', 'err.driverError', 'err.query'],
      remove: true,
    },
  });
}

/** Lets Nest's own messages go through the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown) {
    this.logger.debug(String(message));
  }
  error(message: unknown, ...rest: unknown[]) {
    this.logger.error({ rest: rest.map(String) }, String(message));
  }
  warn(message: unknown) {
    this.logger.warn(String(message));
  }
  fatal(message: unknown) {
    this.logger.fatal(String(message));
  }
}
