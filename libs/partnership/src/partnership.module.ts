import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AgreementPages } from './agreement/agreement-pages.service.js';
import { AgreementsController } from './agreement/agreements.controller.js';
import { Agreements } from './agreement/agreements.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [AgreementsController],
  providers: [Agreements, AgreementPages],
  exports: [Agreements],
})
export class PartnershipModule {}
