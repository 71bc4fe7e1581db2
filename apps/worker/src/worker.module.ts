import { type DynamicModule, Module } from '@nestjs/common';
import { contextModules } from '#house';
import { type Config, PlatformModule } from '#platform';

@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, 'worker'), ...contextModules] };
  }
}
