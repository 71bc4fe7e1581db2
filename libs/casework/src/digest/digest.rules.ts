import { Temporal } from 'temporal-polyfill';
import { formatLongDay, weekOf } from '#almanac';
import type { ToDo } from '../to-do/to-do.js';

/** Monday at seven, on the school's clock. */
const HOUR = 7;
/** A worker that was down still writes on Monday and Tuesday; later, the message would say little that is new. */
const DAYS = 2;

/** The Monday of the week whose message may leave now; null outside its two days. */
export function weekDueAt(now: Temporal.ZonedDateTime): string | null {
  const monday = weekOf(now.toPlainDate());
  const opens = monday.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: { hour: HOUR } });
  const closes = monday.add({ days: DAYS }).toZonedDateTime({ timeZone: now.timeZoneId });
  const { compare } = Temporal.ZonedDateTime;
  return compare(now, opens) >= 0 && compare(now, closes) < 0 ? `${monday}` : null;
}

const MOST = 15;

/** The week's message: what there is to do, first names and initials only, and where to do it. */
export function digestOf(
  items: readonly ToDo[],
  { monday, publicUrl, schoolName }: { monday: string; publicUrl: string; schoolName: string },
): { subject: string; body: string } {
  const late = items.filter((item) => item.late).length;
  const count = `${items.length}\u00a0${items.length < 2 ? 'chose' : 'choses'} à faire`;
  const lines = items
    .slice(0, MOST)
    .map(({ title, reason, late: isLate }) => `- ${isLate ? 'En retard\u00a0: ' : ''}${title}. ${reason}`);
  const more = items.length - MOST;
  return {
    subject: `Votre semaine\u00a0: ${count}${late > 0 ? `, dont ${late} en retard` : ''}`,
    body: [
      `Bonjour,`,
      '',
      `Semaine du ${formatLongDay(monday)}\u00a0: ${count}.`,
      '',
      ...lines,
      ...(more > 0 ? [`- et ${more}\u00a0${more < 2 ? 'autre' : 'autres'}.`] : []),
      '',
      `Tout est ici\u00a0: ${publicUrl}/`,
      '',
      `Pour ne plus recevoir ce message\u00a0: ${publicUrl}/mon-compte/message`,
      schoolName,
    ].join('\n'),
  };
}
