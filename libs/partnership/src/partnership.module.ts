import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AgreementPages } from './agreement/agreement-pages.service.js';
import { AgreementsController } from './agreement/agreements.controller.js';
import { Agreements } from './agreement/agreements.service.js';
import { SchoolController } from './school/school.controller.js';
import { School } from './school/school.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [AgreementsController, SchoolController],
  providers: [Agreements, AgreementPages, School],
  exports: [Agreements, School],
})
export class PartnershipModule {}
