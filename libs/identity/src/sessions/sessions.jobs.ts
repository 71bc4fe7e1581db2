import { Injectable } from '@nestjs/common';
import { JobHandler } from '#platform';
import { Sessions } from './sessions.service.js';

@Injectable()
export class SessionJobs {
  constructor(private readonly sessions: Sessions) {}

  @JobHandler('sweep-sessions')
  sweep() {
    return this.sessions.sweep();
  }
}
