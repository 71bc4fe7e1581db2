import { Injectable } from '@nestjs/common';
import { JobHandler } from '#platform';
import { ReplacementNotices } from './replacement-notices.service.js';

@Injectable()
export class ReplacementJobs {
  constructor(private readonly notices: ReplacementNotices) {}

  @JobHandler('announce-replacements')
  announce() {
    return this.notices.announceDue();
  }
}
