import { Injectable } from '@nestjs/common';
import { JobHandler } from '#platform';
import { ClosureNotices } from './closure-notices.service.js';

@Injectable()
export class ClosureNoticeJobs {
  constructor(private readonly notices: ClosureNotices) {}

  @JobHandler('announce-closures')
  announce() {
    return this.notices.announceDue();
  }
}
