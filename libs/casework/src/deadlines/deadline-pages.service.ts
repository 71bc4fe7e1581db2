import { Injectable } from '@nestjs/common';
import { formatLongDay } from '#almanac';
import { Clock } from '#platform';
import { DEADLINE_KEYS, type DeadlineUnit, type DeadlineValue, deadlines } from './deadline-settings.js';
import type { DeadlineView } from './deadlines.dto.js';
import { deadlinesOn, inWords } from './deadlines.rules.js';
import { DeadlineSettings } from './deadlines.service.js';

/** The numbers as the direction reads them: the value in force, those before and those to come. */
@Injectable()
export class DeadlinePages {
  constructor(
    private readonly settings: DeadlineSettings,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<DeadlineView[]> {
    const history = await this.settings.history();
    const today = `${this.clock.today()}`;
    const now = deadlinesOn(today, history);
    return DEADLINE_KEYS.map((key) => {
      const { label, unit, article } = deadlines[key];
      const own = history.filter((one) => one.key === key);
      const inForce = own.find(({ effectiveFrom }) => effectiveFrom <= today);
      return {
        key,
        label,
        unit,
        article,
        low: 'low' in deadlines[key],
        value: now[key],
        shown: shownOf(unit, now[key]),
        values: own.map(({ id, value, effectiveFrom, source, decidedBy }) => ({
          id,
          shown: shownOf(unit, value),
          effectiveFrom,
          source,
          decidedBy,
          inForce: id === inForce?.id,
          withdrawable: decidedBy !== null,
        })),
      };
    });
  }
}

const shownOf = (unit: DeadlineUnit, value: DeadlineValue): string =>
  unit === 'day' ? formatLongDay(String(value)) : inWords(unit, value);
