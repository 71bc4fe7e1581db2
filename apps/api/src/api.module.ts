import { type DynamicModule, Module } from '@nestjs/common';
import { contextModules } from '#house';
import { type Config, PlatformModule } from '#platform';

@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.forRoot(config, 'api'), ...contextModules] };
  }
}
