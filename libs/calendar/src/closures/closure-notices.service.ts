import { Injectable } from '@nestjs/common';
import { ClosureChanges, closuresBefore } from '#almanac';
import { Clock, Transactional } from '#platform';
import { Announcements } from '../announcements/announcements.service.js';
import { ClosureConsequences } from './closure-consequences.service.js';

/** Tells those whose published days at school closures have changed, once nobody is changing closures any more. */
@Injectable()
export class ClosureNotices {
  constructor(
    private readonly clock: Clock,
    private readonly changes: ClosureChanges,
    private readonly consequences: ClosureConsequences,
    private readonly announcements: Announcements,
  ) {}

  /**
   * One message a person and promotion, whatever the number of closures; nothing to anybody for what was undone. Gives how
   * many changes were settled.
   */
  @Transactional()
  async announceDue(afterSeconds = 60): Promise<number> {
    const changes = await this.changes.settled(afterSeconds);
    if (changes.length === 0) return 0;
    const now = await this.consequences.all();
    const changed = await this.consequences.between(closuresBefore(now, changes), now);
    for (const { cohort, calendars } of changed)
      await this.announcements.write(cohort, calendars, this.clock.today().toString(), null);
    await this.changes.told(changes.map(({ id }) => id));
    return changes.length;
  }
}
