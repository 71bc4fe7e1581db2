import type { Half } from './working-days.rules.js';

/** When a half-day begins and ends on the school's clock, HH:MM. */
export const halfHours: Readonly<Record<Half, { begins: string; ends: string }>> = {
  morning: { begins: '08:30', ends: '12:00' },
  afternoon: { begins: '13:00', ends: '17:00' },
};
