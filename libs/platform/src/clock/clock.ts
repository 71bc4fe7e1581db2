import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Database } from '../database/database.js';

export const SCHOOL_ZONE = 'Europe/Paris';

/**
 * Two times. `now()` is the real instant, for sessions, links and logs. `today()` and `schoolNow()` follow the
 * school's calendar, which a demonstration starts on another day and from which time then runs.
 */
@Injectable()
export class Clock {
  #shiftDays: number | null = null;

  constructor(private readonly database: Database) {}

  /** The real instant. */
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  /** Whether the school's calendar is away from the real one. */
  get simulated(): boolean {
    return this.#shiftDays !== null && this.#shiftDays !== 0;
  }

  /** The school's local date and time, in Europe/Paris. */
  schoolNow(): Temporal.ZonedDateTime {
    return this.now()
      .toZonedDateTimeISO(SCHOOL_ZONE)
      .add({ days: this.#shiftDays ?? 0 });
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
    const realToday = this.now().toZonedDateTimeISO(SCHOOL_ZONE).toPlainDate();
    const shift = simulatedStart ? realToday.until(simulatedStart, { largestUnit: 'day' }).days : 0;
    const [row] = await this.database.query<{ shift_days: number }>(
      `WITH written AS (
         INSERT INTO platform.school_calendar (shift_days) VALUES ($1) ON CONFLICT DO NOTHING RETURNING shift_days)
       SELECT shift_days FROM written UNION ALL SELECT shift_days FROM platform.school_calendar LIMIT 1`,
      [shift],
    );
    this.#shiftDays = row?.shift_days ?? shift;
  }

  /** Moves the school's day, in specs only. */
  pretendToday(day: Temporal.PlainDate): void {
    const realToday = this.now().toZonedDateTimeISO(SCHOOL_ZONE).toPlainDate();
    this.#shiftDays = realToday.until(day, { largestUnit: 'day' }).days;
  }
}
