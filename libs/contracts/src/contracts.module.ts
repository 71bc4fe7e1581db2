import { Module } from '@nestjs/common';
import { Contracts } from './contracts/contracts.service.js';

@Module({
  providers: [Contracts],
  exports: [Contracts],
})
export class ContractsModule {}
