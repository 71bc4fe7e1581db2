import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import type { Room } from '../rooms/room.js';
import { isOpenOn } from '../rooms/room.rules.js';
import type { HallHours, HallWish } from './hall-request.js';
import type { Recurrence, RecurringDays } from './recurrence.rules.js';

/** The manager reads each day: more than this is an agreement to be made by telephone. */
export const MOST_OCCURRENCES = 60;
/** Nobody answers for a hall further ahead. */
export const FURTHEST_MONTHS = 18;

/** What somebody asks of the hall. */
export interface AskedHall extends Recurrence, HallHours {
  expectedPeople: number;
  wishes: readonly HallWish[];
}

const no = (code: string, message: string, field: string): Refusal => ({
  code: `hall.${code}`,
  message,
  field,
});

/**
 * Every reason not to read the dates of a request, before they are expanded.
 * @param now the school's local time, YYYY-MM-DDTHH:MM
 */
export function refusalsOfDates(asked: Recurrence & HallHours, now: string): Refusal[] {
  const { firstDay, lastDay, weekdays, begins, ends } = asked;
  const refusals: Refusal[] = [];
  const furthest = Temporal.PlainDate.from(now.slice(0, 10)).add({ months: FURTHEST_MONTHS }).toString();
  if (`${firstDay}T${begins}` <= now)
    refusals.push(no('past', 'Cette date est déjà passée\u00a0: choisissez un jour à venir.', 'firstDay'));
  if (lastDay !== null && lastDay < firstDay)
    refusals.push(
      no(
        'ends_before_it_begins',
        'Le dernier jour précède le premier\u00a0: vérifiez les deux dates.',
        'lastDay',
      ),
    );
  if (firstDay > furthest || (lastDay !== null && lastDay > furthest))
    refusals.push(
      no(
        'too_far',
        `La salle se demande ${FURTHEST_MONTHS}\u00a0mois à l’avance au plus\u00a0: jusqu’au ${formatLongDay(furthest)}.`,
        lastDay === null ? 'firstDay' : 'lastDay',
      ),
    );
  if (lastDay !== null && weekdays.length === 0)
    refusals.push(no('no_weekday', 'Choisissez au moins un jour de la semaine.', 'weekdays'));
  if (ends <= begins)
    refusals.push(no('hours', 'L’heure de fin précède celle du début\u00a0: vérifiez les deux.', 'ends'));
  return refusals;
}

/** Every reason not to send a request whose dates are readable, given the days it comes to and who would answer. */
export function refusalsToAsk(
  asked: AskedHall,
  room: Room & { hasManager: boolean },
  { days, skipped }: RecurringDays,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (room.kind !== 'hall')
    refusals.push(
      no('no_request_needed', 'Cette salle est à l’école\u00a0: elle se réserve sans demande.', 'roomId'),
    );
  else if (!room.hasManager)
    refusals.push(
      no(
        'no_manager',
        'Personne ne répond pour cette salle\u00a0: indiquez l’adresse de son gestionnaire à la page «\u00a0Salles\u00a0».',
        'roomId',
      ),
    );
  if (asked.expectedPeople > room.seats)
    refusals.push(
      no(
        'too_many_people',
        `La salle tient ${room.seats}\u00a0personnes\u00a0: il en est attendu ${asked.expectedPeople}.`,
        'expectedPeople',
      ),
    );
  if (days.length === 0)
    refusals.push(
      skipped[0] && asked.lastDay === null
        ? no(
            'closed',
            `L’école est fermée le ${formatLongDay(skipped[0].day)} (${skipped[0].why})\u00a0: choisissez un autre jour.`,
            'firstDay',
          )
        : no(
            'no_day',
            'Aucun jour d’ouverture entre ces deux dates\u00a0: vérifiez les jours de la semaine.',
            'weekdays',
          ),
    );
  if (days.length > MOST_OCCURRENCES)
    refusals.push(
      no(
        'too_many',
        `Une demande compte ${MOST_OCCURRENCES}\u00a0dates au plus\u00a0: celle-ci en a ${days.length}.`,
        'lastDay',
      ),
    );
  const notOpen = days.find((day) => !isOpenOn(room, day));
  if (notOpen)
    refusals.push(
      no(
        'not_open',
        `La salle n’est pas prêtée le ${formatLongDay(notOpen)}.`,
        asked.lastDay === null ? 'firstDay' : 'lastDay',
      ),
    );
  for (const [rank, { begins, ends }] of asked.wishes.entries())
    if (ends <= begins)
      refusals.push(
        no(
          'wish_hours',
          'L’heure de fin précède celle du début\u00a0: vérifiez les deux.',
          `wishes.${rank}.ends`,
        ),
      );
  return refusals;
}
