import { Module } from '@nestjs/common';
import { ClosuresController } from './closures/closures.controller.js';
import { Closures } from './closures/closures.service.js';

@Module({
  controllers: [ClosuresController],
  providers: [Closures],
  exports: [Closures],
})
export class AlmanacModule {}
