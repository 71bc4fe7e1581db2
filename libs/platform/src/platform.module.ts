import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Audit } from './audit/audit.js';
import { Config } from './config/config.js';
import { Vault } from './crypto/vault.js';
import { DatabaseModule } from './database/database.module.js';
import { StoredFiles } from './files/stored-files.js';
import { HealthController } from './health/health.controller.js';
import { PublicStyleController } from './http/public-style.controller.js';
import { createLogger, LOGGER } from './logging/logger.js';
import { Mailer } from './mail/mailer.js';
import { Outbox } from './outbox/outbox.js';
import { Printer } from './printing/printer.js';
import { Dispatcher } from './queue/dispatcher.js';
import { Queues } from './queue/queues.js';
import { ListWorkbooks } from './spreadsheets/list-workbooks.js';

@Global()
@Module({})
export class PlatformModule {
  /** @param name how this process calls itself in its log */
  static forRoot(config: Config, name: string): DynamicModule {
    const shared = [
      { provide: Config, useValue: config },
      { provide: LOGGER, useValue: createLogger(name, config.logLevel) },
    ];
    const services = [Audit, Outbox, Mailer, Queues, Dispatcher, Vault, StoredFiles, Printer, ListWorkbooks];
    return {
      module: PlatformModule,
      imports: [DatabaseModule, DiscoveryModule],
      controllers: [HealthController, PublicStyleController],
      providers: [...shared, ...services],
      exports: [Config, LOGGER, ...services, DatabaseModule],
    };
  }
}
