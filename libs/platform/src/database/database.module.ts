import { Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsModule } from 'nestjs-cls';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database } from './database.js';
import { APP_ROLE } from './migrations.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        retryAttempts: 0,
        // The owner connects, then gives up its rights for those of the application's role.
        extra: { options: `-c role=${APP_ROLE}`, max: 10, keepAlive: true, connectionTimeoutMillis: 10_000 },
      }),
    }),
    ClsModule.forRoot({
      global: true,
      middleware: { mount: true },
      plugins: [
        new ClsPluginTransactional({
          imports: [TypeOrmModule],
          adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
        }),
      ],
    }),
  ],
  providers: [Database, Clock],
  exports: [Database, Clock, TypeOrmModule],
})
export class DatabaseModule {}
