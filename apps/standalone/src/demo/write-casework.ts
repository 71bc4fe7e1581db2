import type { Copy } from './copy.js';
import { plus } from './days.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { coordinator, director } from './staff.js';

/** The filings whose dates the direction typed, and what was put off or given in the day's list. */
export async function writeCasework(copy: Copy, { today, enrolments, contracts }: Plan): Promise<void> {
  const id = idsFor('casework');
  const year = today.slice(0, 4);
  await copy(
    'casework.filing',
    'id, kind, label, due_on, source, typed_by',
    [
      ['bpf', 'Bilan pédagogique et financier', `${year}-05-31`, `Campagne ${year}`],
      ['qualiopi', 'Audit de surveillance Qualiopi', `${year}-06-22`, 'Certificat de l’école'],
      ['sifa', 'Enquête SIFA', `${year}-12-31`, 'Guide de l’enquête'],
    ].map(([kind, label, dueOn, source]) => ({ id: id(), kind, label, dueOn, source, typedBy: director.id })),
  );
  const searching = enrolments.filter(
    (one) =>
      !one.exitOn &&
      !contracts.some(({ learnerId, stage }) => learnerId === one.learnerId && stage !== 'draft'),
  );
  const broken = contracts.find(
    ({ termination, learnerId }) =>
      termination &&
      enrolments.some((one) => one.learnerId === learnerId && !one.exitOn) &&
      !contracts.some((one) => one.learnerId === learnerId && one.stage !== 'draft' && !one.termination),
  );
  await copy(
    'casework.to_do_decision',
    'id, item, learner_id, kind, until, assignee_id, reason, decided_by, decided_on',
    [
      ...searching.slice(0, 1).map((one) => ({
        item: `no_employer:${one.id}`,
        learnerId: one.learnerId,
        kind: 'later',
        until: plus(today, 6),
        assigneeId: null,
        reason: 'Entretien d’embauche prévu lundi',
      })),
      ...(broken
        ? [
            {
              item: `after_rupture:${broken.id}`,
              learnerId: broken.learnerId,
              kind: 'assigned',
              until: null,
              assigneeId: coordinator.id,
              reason: 'Deux structures à rappeler',
            },
          ]
        : []),
    ].map((one) => ({ ...one, id: id(), decidedBy: director.id, decidedOn: plus(today, -1) })),
  );
}
