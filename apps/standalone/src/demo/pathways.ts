import { prescriberKey, type Transition } from '#learners';
import type { Copy } from './copy.js';
import { plus } from './days.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { promotions } from './promotions.js';
import { coordinator } from './staff.js';

type Enrolment = Plan['enrolments'][number];

/** An enrolment as it is written: one may go on in another promotion, or last after a failed exam. */
interface Place extends Omit<Enrolment, 'applicationId'> {
  applicationId: string | null;
  transition?: Transition | null;
  previousEnrolmentId?: string | null;
  extendedUntil?: string | null;
}

interface Turn {
  kind: Transition;
  from: number;
  to: number;
  on: string;
  reason: string;
}

const turns: readonly Turn[] = [
  {
    kind: 'change_of_cohort',
    from: 3,
    to: 4,
    on: '2026-11-02',
    reason: 'Rythme plus proche de celui de l’entreprise',
  },
  {
    kind: 'repeated_year',
    from: 2,
    to: 3,
    on: '2026-09-21',
    reason: 'Première année à reprendre après une longue absence',
  },
];
const extension = {
  promotion: 2,
  examOn: '2027-05-11',
  until: '2028-03-31',
  reason: 'Deux blocs à représenter : nouvelle session en mars',
};
const cohortId = (number: number) => promotions[number - 1]!.id;

/** The plan with two people who go on in another promotion: linked enrolments, nobody counted twice. */
export function withTurns<P extends Pick<Plan, 'today' | 'enrolments' | 'learnerAccounts'>>(plan: P) {
  const id = idsFor('turns');
  const taken = new Set<string>();
  const enrolments: Place[] = [...plan.enrolments];
  const steps: object[] = [];
  for (const { kind, from, to, on, reason } of turns.filter((turn) => turn.on <= plan.today)) {
    const before = plan.enrolments.find(
      (one) =>
        one.cohortId === cohortId(from) &&
        one.exitOn === null &&
        one.entryOn < on &&
        !taken.has(one.id) &&
        !plan.learnerAccounts.has(one.learnerId),
    );
    if (!before) continue;
    taken.add(before.id);
    enrolments[enrolments.findIndex((one) => one.id === before.id)] = {
      ...before,
      exitOn: plus(on, -1),
      transition: kind,
    };
    enrolments.push({
      ...before,
      id: id(),
      cohortId: cohortId(to),
      applicationId: null,
      previousEnrolmentId: before.id,
      entryOn: on,
    });
    steps.push({
      id: id(),
      enrolmentId: before.id,
      kind,
      effectiveOn: on,
      toCohortId: cohortId(to),
      reason,
      signedOn: on,
    });
  }
  const rank = enrolments.findIndex(
    (one) => one.cohortId === cohortId(extension.promotion) && one.exitOn === null && !taken.has(one.id),
  );
  if (rank >= 0 && extension.examOn <= plan.today) {
    enrolments[rank] = { ...enrolments[rank]!, extendedUntil: extension.until };
    steps.push({
      id: id(),
      enrolmentId: enrolments[rank]!.id,
      kind: 'extension',
      effectiveOn: extension.examOn,
      untilOn: extension.until,
      reason: extension.reason,
      signedOn: extension.examOn,
    });
  }
  for (const one of enrolments.filter(({ exitReason }) => exitReason !== null))
    steps.push({
      id: id(),
      enrolmentId: one.id,
      kind: 'exit',
      effectiveOn: one.exitOn,
      signedOn: one.exitOn,
    });
  return { ...plan, enrolments, steps };
}

/** What was decided of trainings, and what is lent: to everybody who is there, and to one who left with it. */
export async function writePathways(copy: Copy, plan: ReturnType<typeof withTurns<Plan>>): Promise<void> {
  await copy(
    'learners.pathway_step',
    'id, enrolment_id, kind, effective_on, until_on, to_cohort_id, reason, signed_by, signed_on',
    plan.steps.map((step) => ({ ...step, signedBy: coordinator.id })),
  );
  const here = plan.enrolments.filter(({ exitOn }) => exitOn === null);
  const gone = plan.enrolments
    .filter(({ exitReason }) => exitReason !== null && exitReason !== 'success')
    .sort((a, b) => (a.exitOn! < b.exitOn! ? 1 : -1))
    .slice(0, 1);
  const id = idsFor('equipment');
  const things = [...here, ...gone].flatMap(({ learnerId, entryOn }, rank) =>
    (['laptop', 'badge'] as const).map((kind) => ({
      id: id(),
      kind,
      inventoryNumber: `${kind === 'laptop' ? 'PC' : 'BADGE'} ${String(rank + 1).padStart(3, '0')}`,
      label: kind === 'laptop' ? 'Portable 14 pouces' : null,
      loan: { learnerId, lentOn: entryOn },
    })),
  );
  await copy('learners.equipment', 'id, kind, inventory_number, label', things);
  await copy(
    'learners.equipment_loan',
    'id, equipment_id, learner_id, lent_on, lent_by',
    things.map(({ id: equipmentId, loan }) => ({ ...loan, id: id(), equipmentId, lentBy: coordinator.id })),
  );
}

const people: readonly [name: string, contacts: readonly (readonly [string, string])[]][] = [
  [
    'Mission locale du Blaisois',
    [
      ['Hélène Caradec', 'Conseillère'],
      ['Yvan Lestrade', 'Référent numérique'],
    ],
  ],
  ['Mission locale du Vendômois', [['Nadia Ferrand', 'Conseillère']]],
  ['France Travail Blois', [['Bruno Astier', 'Conseiller entreprise']]],
  ['Lycée des Trois-Moulins', [['Sylvie Brémond', 'Psychologue de l’éducation']]],
];

/** The directory of those who send people, made of what applications say. */
export async function prescribersOf(
  copy: Copy,
  plan: Pick<Plan, 'applications'>,
): Promise<Map<string, string>> {
  const id = idsFor('prescribers');
  const known = new Map<
    string,
    { id: string; kind: string; name: string; nameKey: string; commune: string | null }
  >();
  for (const { person } of plan.applications) {
    const { kind, name } = person.prescriber;
    if (!name || kind === 'self' || known.has(`${kind} ${name}`)) continue;
    const commune = /Blois|Vendôm|Romorantin/.exec(name)?.[0];
    known.set(`${kind} ${name}`, {
      id: id(),
      kind,
      name,
      nameKey: prescriberKey(name),
      commune:
        commune === 'Vendôm'
          ? 'Vendôme'
          : commune === 'Romorantin'
            ? 'Romorantin-Lanthenay'
            : (commune ?? null),
    });
  }
  await copy('learners.prescriber', 'id, kind, name, name_key, commune', [...known.values()]);
  const contacts = people.flatMap(([organisation, those]) => {
    const prescriber = [...known.values()].find(({ name }) => name === organisation);
    return prescriber
      ? those.map(([fullName, role]) => ({
          id: id(),
          prescriberId: prescriber.id,
          fullName,
          role,
          email: `${prescriberKey(fullName.split(' ')[0]!)}.${prescriberKey(fullName.split(' ')[1]!)}@example.org`,
          phone: null,
        }))
      : [];
  });
  await copy('learners.prescriber_contact', 'id, prescriber_id, full_name, role, email, phone', contacts);
  return new Map([...known].map(([key, { id: prescriberId }]) => [key, prescriberId]));
}
