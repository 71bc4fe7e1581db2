import { Module } from '@nestjs/common';
import { ClosureChanges } from './closures/closure-changes.service.js';
import { ClosuresController } from './closures/closures.controller.js';
import { Closures } from './closures/closures.service.js';

@Module({
  controllers: [ClosuresController],
  providers: [ClosureChanges, Closures],
  exports: [ClosureChanges, Closures],
})
export class AlmanacModule {}
