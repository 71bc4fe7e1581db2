import { closedDaysOf, type Half, halfHours } from '#almanac';
import { calendarOf } from '#calendar';
import type { Copy } from './copy.js';
import { mondayOf, plus } from './days.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { rooms } from './premises.js';
import { coordinator, trainers, visitingTrainers } from './staff.js';

const BEHIND_DAYS = 60;
const AHEAD_DAYS = 42;

const [sandrine, olivier, delphine] = trainers;
const [nadege, hugo] = visitingTrainers;
const frontEnd = 'RNCP37674BC01';
const backEnd = 'RNCP37674BC02';

const lesson = (subject: string, trainer: { id: string }, blockCode: string | null) => ({
  subject,
  blockCode,
  trainerId: trainer.id,
});

/** The ten half-days of a promotion's usual week. */
const weeks = [
  [
    lesson('Maquetter une interface', sandrine, frontEnd),
    lesson('HTML et CSS', sandrine, frontEnd),
    lesson('JavaScript', olivier, frontEnd),
    lesson('JavaScript', olivier, frontEnd),
    lesson('Accessibilité', nadege, frontEnd),
    lesson('Projet d’équipe', sandrine, frontEnd),
    lesson('Anglais technique', hugo, null),
    lesson('HTML et CSS', sandrine, frontEnd),
    lesson('JavaScript', olivier, frontEnd),
    lesson('Bilan de la semaine', sandrine, null),
  ],
  [
    lesson('Bases de données', delphine, backEnd),
    lesson('SQL', delphine, backEnd),
    lesson('PHP', nadege, backEnd),
    lesson('PHP', nadege, backEnd),
    lesson('Anglais technique', hugo, null),
    lesson('API et sécurité', delphine, backEnd),
    lesson('JavaScript', olivier, frontEnd),
    lesson('Projet d’équipe', delphine, backEnd),
    lesson('Déploiement', hugo, backEnd),
    lesson('Dossier professionnel', delphine, null),
  ],
];

const weekOf = (number: number) => weeks[number % weeks.length]!;
const weekdayOf = (day: string): number =>
  Math.round((Date.parse(day) - Date.parse(mondayOf(day))) / 86_400_000) + 1;
const rankOf = (weekday: number, half: Half): number => (weekday - 1) * 2 + (half === 'morning' ? 0 : 1);

/** What the promotions that run do at school, two months behind and six weeks ahead; an absence, and a usual week each. */
export async function writeSessions(copy: Copy, plan: Plan): Promise<void> {
  const id = idsFor('sessions');
  const templates = templatesOf(plan, id);
  await copy('calendar.week_template', 'id, cohort_id, name, written_by', templates);
  await copy(
    'calendar.template_half',
    'template_id, weekday, half, subject, block_code, trainer_id, room_id',
    templates.flatMap(({ halves }) => halves),
  );
  const sessions = sessionsOf(plan, id);
  const absence = absenceOf(plan, sessions, id);
  await copy(
    'premises.booking',
    'id, room_id, day, half, begins, ends, purpose, source, reference, held_by',
    sessions.map(({ bookingId, id: reference, roomId, day, half, subject, cohortName }) => ({
      id: bookingId,
      roomId,
      day,
      half,
      ...halfHours[half],
      purpose: `${subject}, ${cohortName}`,
      source: 'session',
      reference,
      heldBy: coordinator.id,
    })),
  );
  await copy(
    'calendar.session',
    'id, cohort_id, day, half, subject, block_code, trainer_id, room_id, booking_id, revision, written_by',
    sessions.map((session) => ({ ...session, writtenBy: coordinator.id })),
  );
  if (absence) await writeAbsence(copy, absence);
}

const running = ({ promotions, today }: Plan) =>
  promotions.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);

function templatesOf(plan: Plan, id: () => string) {
  return running(plan).map((promotion) => {
    const templateId = id();
    return {
      id: templateId,
      cohortId: promotion.id,
      name: 'Semaine habituelle',
      writtenBy: coordinator.id,
      halves: weekOf(promotion.number).map((one, rank) => ({
        ...one,
        templateId,
        weekday: Math.floor(rank / 2) + 1,
        half: rank % 2 === 0 ? 'morning' : 'afternoon',
        roomId: rooms[0]!.id,
      })),
    };
  });
}

/** Nobody and no room is twice at once: whoever is taken leaves the half-day of a later promotion to the next one. */
function sessionsOf(plan: Plan, id: () => string) {
  const from = plus(plan.today, -BEHIND_DAYS);
  const to = plus(plan.today, AHEAD_DAYS);
  const closed = closedDaysOf(plan.closures, from, to);
  const taken = new Set<string>();
  const take = (what: string): boolean => !taken.has(what) && taken.add(what) !== undefined;
  const everybody = [...trainers, ...visitingTrainers];
  return running(plan).flatMap((promotion) =>
    calendarOf(promotion, plan.calendars.get(promotion.id)!, closed, from, to)
      .filter(({ place }) => place === 'school')
      .flatMap(({ day, half }) => {
        const usual = weekOf(promotion.number)[rankOf(weekdayOf(day), half)]!;
        const trainer = [{ id: usual.trainerId }, ...everybody].find((one) =>
          take(`${one.id} ${day} ${half}`),
        );
        const room = rooms.slice(0, 2).find((one) => take(`${one.id} ${day} ${half}`));
        return trainer && room
          ? [
              {
                id: id(),
                bookingId: id(),
                cohortId: promotion.id,
                cohortName: promotion.name,
                day,
                half: half as Half,
                ...usual,
                trainerId: trainer.id,
                roomId: room.id,
                revision: 0,
              },
            ]
          : [];
      }),
  );
}

type DemoSession = ReturnType<typeof sessionsOf>[number];

/** One trainer is away over two coming sessions of theirs: one is given to somebody else, the other waits. */
function absenceOf({ today }: Plan, sessions: DemoSession[], id: () => string) {
  const own = sessions
    .filter(({ trainerId, day }) => trainerId === olivier.id && day > plus(today, 1))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  const [first, second] = own;
  if (!first || !second) return null;
  const busy = new Set(
    sessions
      .filter(({ day, half }) => day === first.day && half === first.half)
      .map(({ trainerId }) => trainerId),
  );
  const taker = [...visitingTrainers, delphine].find((one) => !busy.has(one.id))!;
  first.trainerId = taker.id;
  first.revision = 1;
  return { id: id(), replacementId: id(), first, second, takerId: taker.id };
}

async function writeAbsence(copy: Copy, absence: NonNullable<ReturnType<typeof absenceOf>>): Promise<void> {
  const { id, replacementId, first, second, takerId } = absence;
  await copy(
    'calendar.trainer_absence',
    'id, trainer_id, first_day, first_half, last_day, last_half, reason, declared_by',
    [
      {
        id,
        trainerId: olivier.id,
        firstDay: first.day,
        firstHalf: first.half,
        lastDay: second.day,
        lastHalf: second.half,
        reason: 'training',
        declaredBy: coordinator.id,
      },
    ],
  );
  await copy('calendar.replacement', 'id, absence_id, decided_by, announced_at', [
    { id: replacementId, absenceId: id, decidedBy: coordinator.id, announcedAt: 'now' },
  ]);
  await copy('calendar.replaced_session', 'replacement_id, session_id, trainer_before, trainer_after', [
    { replacementId, sessionId: first.id, trainerBefore: olivier.id, trainerAfter: takerId },
  ]);
}
