import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrateHouse, personalTables } from '#house';
import { loadConfig, PersonalDataModule, PlatformModule, Resealing } from '#platform';

type Report = Awaited<ReturnType<Resealing['resealAll']>>;

@Module({})
class ResealingModule {}

/** Puts one database under the current key of the environment; it is brought to today's tables first. */
export async function reseal(env: NodeJS.ProcessEnv, progress: (done: number) => void): Promise<Report> {
  const config = loadConfig({ LOG_LEVEL: 'error', ...env });
  await migrateHouse(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(
    {
      module: ResealingModule,
      imports: [PlatformModule.forRoot(config, 'rotate-key'), PersonalDataModule.of(personalTables)],
    },
    { logger: ['error'], abortOnError: false },
  );
  try {
    return await app.get(Resealing, { strict: false }).resealAll(progress);
  } finally {
    await app.close();
  }
}
