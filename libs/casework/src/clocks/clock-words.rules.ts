import { formatLongDay } from '#almanac';
import type { ClockReading } from './clock.js';

/** A day in a sentence, its year left out when it is this year's: « samedi 20 septembre ». */
export function dayInWords(iso: string, today: string): string {
  const words = formatLongDay(iso);
  return iso.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
}

const days = (count: number): string => `${count}\u00a0${Math.abs(count) < 2 ? 'jour' : 'jours'}`;
const decimal = (value: number): string => String(value).replace('.', ',');

/** « 5 jours ouvrables, art. L6224-1 »: the number of the law and where it stands, when they are known. */
export const groundOf = ({ limit, article }: Pick<ClockReading, 'limit' | 'article'>): string =>
  [limit, article && `art.\u00a0${article}`].filter(Boolean).join(', ');

/** Where a clock stands, in one sentence without a name. */
export function sentenceOf(clock: ClockReading, today: string): string {
  const ground = groundOf(clock);
  const tail = ground ? `, ${ground}.` : '.';
  const { dueOn, stoppedOn, company } = clock;
  if (company && (clock.state === 'running' || clock.state === 'ahead')) {
    const counted =
      company.atMost > company.confirmed
        ? `${decimal(company.confirmed)} jours confirmés, ${decimal(company.atMost)} au plus, sur ${company.limit}`
        : `${decimal(company.confirmed)} jours confirmés sur ${company.limit}`;
    const end = dueOn ? `, au plus tôt jusqu’au ${dayInWords(dueOn, today)}` : '';
    return `${counted}${end}${clock.article ? `, art.\u00a0${clock.article}` : ''}.`;
  }
  if (clock.state === 'kept') return `Respecté${tail}`;
  if (clock.state === 'stopped' && stoppedOn) {
    const late = dueOn && stoppedOn > dueOn ? `, après le ${dayInWords(dueOn, today)}` : '';
    return `Arrêtée le ${dayInWords(stoppedOn, today)}${late}${tail}`;
  }
  if (clock.state === 'missed') {
    return dueOn && dueOn < today
      ? `Dépassée depuis le ${dayInWords(dueOn, today)}${tail}`
      : `Non respecté${tail}`;
  }
  if (!dueOn) return ground ? `${ground.charAt(0).toUpperCase()}${ground.slice(1)}.` : '';
  const left = clock.daysLeft ?? 0;
  const unit = clock.unit === 'working' ? ' ouvrables' : '';
  const remaining =
    left === 0 ? 'c’est aujourd’hui' : `il reste ${days(left)}${left > 1 ? unit : unit.slice(0, -1)}`;
  return `Jusqu’au ${dayInWords(dueOn, today)} inclus\u00a0: ${remaining}${ground ? ` (${ground})` : ''}.`;
}
