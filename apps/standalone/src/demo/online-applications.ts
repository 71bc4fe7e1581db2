import { personKey } from '#learners';
import type { Application } from './applications.js';
import type { Copy } from './copy.js';
import { plus } from './days.js';
import { idsFor } from './ids.js';
import type { Person } from './people.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';

interface Sent {
  /** What this sending says otherwise than the file the person already has. */
  otherwise: (person: Person) => Partial<Person>;
  motivation: string | null;
  daysAgo: number;
}

/** Three people who apply again by the public form: names swapped, a slip of the finger, a name changed since. */
const sent: Sent[] = [
  {
    otherwise: ({ firstName, lastName }) => ({
      firstName: lastName.toUpperCase(),
      lastName: firstName,
      email: null,
      phone: '+33639981771',
    }),
    motivation:
      'Mon éducatrice m’a montré une page qu’un ancien avait faite. Je voudrais apprendre à en faire autant.',
    daysAgo: 6,
  },
  {
    otherwise: ({ lastName }) => ({
      lastName: lastName.replace(/^(..)(.)/, '$1$2$2'),
      email: null,
    }),
    motivation: null,
    daysAgo: 3,
  },
  {
    otherwise: ({ lastName }) => ({ lastName: `${lastName}-Vauclair`, phone: null, email: null }),
    motivation: 'J’ai déjà candidaté l’an dernier, et je suis plus sûre de moi maintenant.',
    daysAgo: 1,
  },
];

/** Opens the last promotion to online applications, with some that staff must tell from those already there. */
export async function writeOnlineApplications(copy: Copy, plan: Plan, today: string): Promise<void> {
  const promotion = plan.promotions.at(-1);
  const enrolled = new Set(plan.enrolments.map(({ learnerId }) => learnerId));
  const others = plan.applications.filter(({ person }) => !enrolled.has(person.id));
  if (!promotion || promotion.endsOn <= plus(today, 120)) return;
  await copy('learners.application_window', 'cohort_id, opens_on, closes_on, set_by', [
    { cohortId: promotion.id, opensOn: plus(today, -42), closesOn: plus(today, 120), setBy: coordinator.id },
  ]);
  const id = idsFor('online applications');
  const made = sent.flatMap((sending, rank) => {
    const before: Application | undefined = others.at(-1 - 2 * rank);
    if (!before) return [];
    const person = { ...before.person, ...sending.otherwise(before.person), id: id() };
    return [{ ...sending, person, applicationId: id(), moveId: id(), on: plus(today, -sending.daysAgo) }];
  });
  await copy(
    'learners.learner',
    'id, first_name, last_name, birth_date, email, phone, postcode, city, person_key',
    made.map(({ person }) => ({
      ...person,
      personKey: personKey(person.firstName, person.lastName, person.birthDate),
    })),
  );
  await copy(
    'learners.application',
    'id, learner_id, cohort_id, stage, received_on, level, higher_education_years, last_class',
    made.map(({ person, applicationId, on }) => ({
      ...person,
      id: applicationId,
      learnerId: person.id,
      cohortId: promotion.id,
      stage: 'received',
      receivedOn: on,
    })),
  );
  await copy(
    'learners.application_move',
    'id, application_id, to_stage, note, moved_on',
    made.map(({ moveId, applicationId, on }) => ({
      id: moveId,
      applicationId,
      toStage: 'received',
      note: 'Candidature en ligne',
      movedOn: on,
    })),
  );
  await copy(
    'learners.public_application',
    'application_id, form_hash, answers_hash, motivation, notice_version, notice_accepted_at',
    made.map(({ applicationId, motivation }, rank) => ({
      applicationId,
      formHash: Buffer.alloc(32, rank + 1),
      answersHash: Buffer.alloc(32, rank + 1),
      motivation,
      noticeVersion: '2026-11-22',
      noticeAcceptedAt: 'now',
    })),
  );
}
