import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Database } from '../database/database.js';

export const SCHOOL_ZONE = 'Europe/Paris';

/** The hour at which a simulated start begins: the morning's sheets are due, the afternoon has begun. */
const STARTING_TIME = Temporal.PlainTime.from('14:30');

/** How far the school's clock stands from the real one, in milliseconds, when its calendar starts on another day. */
export function shiftTo(start: Temporal.PlainDate | null, now: Temporal.Instant): number {
  if (!start) return 0;
  return (
    start.toZonedDateTime({ timeZone: SCHOOL_ZONE, plainTime: STARTING_TIME }).epochMilliseconds -
    now.epochMilliseconds
  );
}

/**
 * Two times. `now()` is the real instant, for sessions, links and logs. `today()` and `schoolNow()` follow the
 * school's calendar, which a demonstration starts on another day at half past two, and from which time then runs.
 */
@Injectable()
export class Clock {
  #shiftMs = 0;

  constructor(private readonly database: Database) {}

  /** The real instant. */
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  /** Whether the school's calendar is away from the real one. */
  get simulated(): boolean {
    return this.#shiftMs !== 0;
  }

  /** The school's local date and time, in Europe/Paris. */
  schoolNow(): Temporal.ZonedDateTime {
    return this.now().add({ milliseconds: this.#shiftMs }).toZonedDateTimeISO(SCHOOL_ZONE);
  }

  /** The school's day. */
  today(): Temporal.PlainDate {
    return this.schoolNow().toPlainDate();
  }

  /**
   * Anchors the school's calendar: the first process that starts a database on a simulated day writes the shift,
   * the others read it, so that time runs on across restarts.
   */
  async anchor(simulatedStart: Temporal.PlainDate | null): Promise<void> {
    await this.database.query(
      'INSERT INTO platform.school_calendar (shift_ms) VALUES ($1) ON CONFLICT DO NOTHING',
      [shiftTo(simulatedStart, this.now())],
    );
    const [row] = await this.database.query<{ shift: number }>(
      'SELECT shift_ms::float8 AS shift FROM platform.school_calendar',
    );
    if (!row) throw new Error('platform.school_calendar has no row, though one was just written');
    this.#shiftMs = row.shift;
  }

  /** Moves the school's day, at half past two, in specs only. */
  pretendToday(day: Temporal.PlainDate): void {
    this.#shiftMs = shiftTo(day, this.now());
  }
}
