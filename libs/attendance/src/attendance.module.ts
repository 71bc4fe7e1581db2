import { Module } from '@nestjs/common';
import { Ledger } from './ledger/ledger.service.js';
import { LedgerVerification } from './ledger/verification.service.js';

@Module({
  providers: [Ledger, LedgerVerification],
  exports: [Ledger, LedgerVerification],
})
export class AttendanceModule {}
