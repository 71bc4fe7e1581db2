import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { Agreements } from './agreement/agreements.service.js';

@Module({
  imports: [IdentityModule],
  providers: [Agreements],
  exports: [Agreements],
})
export class PartnershipModule {}
