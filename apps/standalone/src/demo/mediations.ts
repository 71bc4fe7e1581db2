import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday } from '#almanac';
import type { MediationHalf } from '#calendar';
import type { Copy } from './copy.js';
import { plus, workday } from './days.js';
import { idsFor } from './ids.js';
import type { Enrolment } from './intakes.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';

interface Told {
  title: string;
  place: string;
  organiser: string;
  /** Days from today; past when negative. */
  in: number;
  halves: ('morning' | 'afternoon')[];
  people: number;
}

const told: Told[] = [
  {
    title: 'Aide aux démarches en ligne',
    place: 'Espace France services, Vineuil',
    organiser: 'Espace France services',
    in: -41,
    halves: ['afternoon'],
    people: 4,
  },
  {
    title: 'Café numérique des aînés',
    place: 'Maison de quartier, Blois',
    organiser: 'Centre social',
    in: -13,
    halves: ['morning'],
    people: 5,
  },
  {
    title: 'Atelier premiers pas sur tablette',
    place: 'Médiathèque de Blois',
    organiser: 'Médiathèque',
    in: 9,
    halves: ['afternoon'],
    people: 6,
  },
  {
    title: 'Journée du numérique responsable',
    place: 'Place de la mairie, Romorantin',
    organiser: 'Mairie',
    in: 30,
    halves: ['morning', 'afternoon'],
    people: 8,
  },
];

const openDay = (day: string): string =>
  isPublicHoliday(Temporal.PlainDate.from(day)) ? openDay(workday(plus(day, 1))) : day;

/** Four actions of mediation, two behind and two ahead, with learners enrolled on their day. */
export function mediationsOn(today: string, enrolments: readonly Enrolment[]) {
  const id = idsFor('mediations');
  return told.map((one, rank) => {
    const day = openDay(workday(plus(today, one.in)));
    const there = enrolments.filter(
      ({ entryOn, exitOn }) => entryOn <= day && (exitOn === null || day <= exitOn),
    );
    const people = there.filter((_, place) => place % told.length === rank).slice(0, one.people);
    return { ...one, id: id(), day, learnerIds: people.map(({ learnerId }) => learnerId) };
  });
}

export type DemoMediation = ReturnType<typeof mediationsOn>[number];

/** As the calendar's rules read them. */
export const mediationHalves = (actions: readonly DemoMediation[]): MediationHalf[] =>
  actions.flatMap(({ title, place, day, halves, learnerIds }) =>
    halves.flatMap((half) =>
      learnerIds.map((learnerId) => ({ learnerId, day, half, name: `${title} (${place})` })),
    ),
  );

export async function writeMediations(copy: Copy, { mediations }: Plan): Promise<void> {
  const kept = mediations.filter(({ learnerIds }) => learnerIds.length > 0);
  await copy(
    'calendar.mediation_action',
    'id, title, day, place, organiser, decided_by',
    kept.map((one) => ({ ...one, decidedBy: coordinator.id })),
  );
  const halves = kept.flatMap((one) => one.halves.map((half) => ({ ...one, half, actionId: one.id })));
  await copy('calendar.mediation_half', 'action_id, day, half', halves);
  await copy(
    'calendar.mediation_participant',
    'action_id, learner_id, day, half',
    halves.flatMap((one) => one.learnerIds.map((learnerId) => ({ ...one, learnerId }))),
  );
}
