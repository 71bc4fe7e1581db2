import { Module } from '@nestjs/common';
import { PartnershipModule } from '#partnership';
import { ClosureImportsController } from './closure-imports/closure-imports.controller.js';
import { ClosureImports } from './closure-imports/closure-imports.service.js';
import { ClosureChanges } from './closures/closure-changes.service.js';
import { ClosuresController } from './closures/closures.controller.js';
import { Closures } from './closures/closures.service.js';

@Module({
  imports: [PartnershipModule],
  controllers: [ClosureImportsController, ClosuresController],
  providers: [ClosureChanges, ClosureImports, Closures],
  exports: [ClosureChanges, Closures],
})
export class AlmanacModule {}
