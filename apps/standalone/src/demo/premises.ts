import { Temporal } from 'temporal-polyfill';
import { halfHours, isPublicHoliday } from '#almanac';
import { hashToken } from '#platform';
import { Chance } from './chance.js';
import type { Copy } from './copy.js';
import { plus, workday } from './days.js';
import { asked } from './hall-story.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { coordinator, director } from './staff.js';

const room = idsFor('rooms');
const OPEN_FROM = '2024-09-02';

/** The 165 m² that the department lends, and the hall it shares. */
export const rooms = [
  {
    name: 'Atelier Loire',
    seats: 24,
    squareMetres: 70,
    equipment: ['Vidéoprojecteur', 'Tableau blanc', '24 postes'],
  },
  { name: 'Atelier Cher', seats: 20, squareMetres: 55, equipment: ['Écran interactif', '20 postes'] },
  { name: 'Salle Sauldre', seats: 16, squareMetres: 40, equipment: ['Écran', 'Tables en îlots'] },
].map((one) => ({ ...one, id: room(), kind: 'dedicated', openFrom: OPEN_FROM }));

const hall = {
  id: room(),
  name: 'Grande salle',
  kind: 'hall',
  seats: 120,
  squareMetres: 240,
  equipment: ['Scène', 'Sonorisation', 'Vidéoprojecteur'],
  openFrom: OPEN_FROM,
};

const MANAGER = { office: 'Accueil du tiers-lieu', email: 'accueil@tiers-lieu.example.org' };

/** The rooms, and a year of requests of the hall: granted, refused with a reason, one that waits, one answered by another date. */
export async function writePremises(copy: Copy, plan: Plan, env: NodeJS.ProcessEnv): Promise<void> {
  await copy('premises.room', 'id, name, kind, seats, square_metres, equipment, open_from', [...rooms, hall]);
  const id = idsFor('hall');
  await copy('premises.hall_manager', 'id, room_id, office, email', [
    { ...MANAGER, id: id(), roomId: hall.id },
  ]);
  const requests = asked.map((one) => requestOf(one, plan, id));
  await copy(
    'premises.hall_request',
    'id, room_id, purpose, note, expected_people, asked_by, asked_on, asked_at, reminders, reminder_due_on',
    requests,
  );
  await copy(
    'premises.hall_wish',
    'request_id, rank, weekday, half, begins, ends',
    requests.flatMap(({ id: requestId, wish }) =>
      wish ? [{ requestId, rank: 1, weekday: 4, half: wish, ...halfHours[wish] }] : [],
    ),
  );
  const dates = requests.flatMap((request) => request.dates);
  await copy(
    'premises.booking',
    'id, room_id, day, half, begins, ends, purpose, source, reference, held_at',
    [
      ...dates.flatMap(({ bookingId, id: reference, ...date }) =>
        bookingId
          ? [
              {
                ...date,
                id: bookingId,
                roomId: hall.id,
                source: 'hall_request',
                reference,
                heldAt: date.answeredAt,
              },
            ]
          : [],
      ),
    ],
  );
  await copy(
    'premises.hall_occurrence',
    'id, request_id, day, half, begins, ends, status, reason_kind, reason, answered_on, alternative_day, alternative_half, alternative_begins, alternative_ends, booking_id',
    dates,
  );
  await copy(
    'premises.hall_move',
    'id, occurrence_id, from_status, to_status, who, reason, moved_on, moved_at',
    dates.flatMap(({ id: occurrenceId, status, reason, answeredOn, answeredAt }) =>
      answeredOn
        ? [
            {
              id: id(),
              occurrenceId,
              fromStatus: 'asked',
              toStatus: status,
              who: 'manager',
              reason,
              movedOn: answeredOn,
              movedAt: answeredAt,
            },
          ]
        : [],
    ),
  );
  await writeLink(copy, requests, env, id);
}

/** The link of the request that waits is in the mailbox, and works. */
async function writeLink(
  copy: Copy,
  requests: readonly ReturnType<typeof requestOf>[],
  env: NodeJS.ProcessEnv,
  id: () => string,
): Promise<void> {
  const waiting = requests.find(({ dates }) => dates.some(({ status }) => status === 'asked'));
  if (!waiting) return;
  const school = env.TANDEM_SCHOOL_NAME ?? 'École du code de Loir-et-Cher';
  const site = (env.TANDEM_PUBLIC_URL ?? `http://localhost:${env.PORT ?? 3000}`).replace(/\/$/, '');
  const token = new Chance('link of the hall').bytes(32).toString('base64url');
  await copy('premises.hall_key', 'id, request_id, token_hash, expires_at', [
    {
      id: id(),
      requestId: waiting.id,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    },
  ]);
  await copy('platform.mail_message', 'id, recipient, subject, body, sent_at', [
    {
      id: id(),
      recipient: MANAGER.email,
      subject: `${school} demande ${hall.name} : ${waiting.dates.length} dates`,
      body: `Bonjour,\n\n${school} demande «\u00a0${hall.name}\u00a0».\n\nPour : ${waiting.purpose}, ${waiting.expectedPeople} personnes attendues.\n\nVous répondez ici, sans mot de passe, date par date ou pour toutes à la fois :\n${site}/grande-salle/${token}\n\nCe lien est valable trente jours ; la page vous en enverra un autre ensuite.`,
      sentAt: 'now',
    },
  ]);
}

const isClosed = (day: string, { closures }: Plan) =>
  isPublicHoliday(Temporal.PlainDate.from(day)) ||
  closures.some((one) => one.applies && one.firstDay <= day && day <= one.lastDay);

/** The next open weekday from that day on. */
function openDay(day: string, plan: Plan): string {
  let open = workday(day);
  while (isClosed(open, plan)) open = workday(plus(open, 1));
  return open;
}

function requestOf(one: (typeof asked)[number], plan: Plan, id: () => string) {
  const { today } = plan;
  const requestId = id();
  const askedOn = workday(plus(today, -one.askedDaysAgo));
  const answeredOn = one.answers.every((answer) => answer === 'waits') ? null : workday(plus(askedOn, 2));
  const hours = one.half ? halfHours[one.half] : { begins: '18:00', ends: '21:00' };
  const dates = one.answers.map((answer, week) => {
    const day = openDay(plus(today, one.firstIn + 7 * week), plan);
    const alternative = answer === 'another' ? openDay(plus(day, 2), plan) : null;
    const refused = typeof answer === 'object' ? answer : null;
    return {
      id: id(),
      requestId,
      purpose: one.purpose,
      day,
      half: one.half,
      ...hours,
      status: refused
        ? 'refused'
        : ({ yes: 'accepted', waits: 'asked', another: 'alternative_proposed' } as const)[answer as 'yes'],
      reasonKind: refused?.kind ?? null,
      reason: refused?.words ?? (alternative ? 'Salle déjà prise ce jour-là' : null),
      answeredOn: answer === 'waits' ? null : answeredOn,
      answeredAt: answeredOn && `${answeredOn}T10:30:00+02:00`,
      alternativeDay: alternative,
      alternativeHalf: alternative && one.half,
      alternativeBegins: alternative && hours.begins,
      alternativeEnds: alternative && hours.ends,
      bookingId: answer === 'yes' ? id() : null,
    };
  });
  return {
    id: requestId,
    roomId: hall.id,
    purpose: one.purpose,
    note: one.note ?? null,
    expectedPeople: one.people,
    askedBy: one.byDirector ? director.id : coordinator.id,
    askedOn,
    askedAt: `${askedOn}T09:00:00+02:00`,
    reminders: 0,
    reminderDueOn: answeredOn ? null : workday(plus(askedOn, 4)),
    wish: one.wish ?? null,
    dates,
  };
}
