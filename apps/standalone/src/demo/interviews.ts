import { Chance } from './chance.js';
import type { Copy } from './copy.js';
import { plus, workday } from './days.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { coordinator, trainers } from './staff.js';
import { vaultOf } from './vault.js';

const CRITERIA = [
  ['Motivation', 'Ce qui l’amène ici, ce qu’elle attend de la formation'],
  ['Projet professionnel', 'Ce qu’elle sait du métier et de l’alternance'],
  ['Disponibilité', 'Trajet, logement, contraintes à prévoir'],
  ['Travail avec les autres', null],
] as const;

const NOTES = [
  'Parle avec envie d’un jeu monté avec son frère. Le trajet en car est à vérifier.',
  'Discrète au début, puis précise. Veut un métier où l’on apprend tout le temps.',
  'A aidé deux saisons au marché : à l’aise avec les gens, se lève tôt.',
];

const id = idsFor('interviews');

/** The school's grid, and the interviews of those who stand at that stage: some held and noted, some to come. */
export async function writeInterviews(copy: Copy, plan: Plan, env: NodeJS.ProcessEnv): Promise<void> {
  // A fill without the school's key has nothing to seal with: its notes are not written.
  const vault = vaultOf(env);
  const chance = new Chance('interviews');
  const grid = { id: id(), name: 'Entretien individuel' };
  const version = {
    id: id(),
    gridId: grid.id,
    number: 1,
    publishedBy: coordinator.id,
    publishedOn: plus(plan.today, -240),
  };
  const criteria = CRITERIA.map(([label, help], place) => ({
    id: id(),
    versionId: version.id,
    position: place + 1,
    label,
    help,
  }));
  const interviews = plan.applications
    .filter(({ moves }) => ['interview', 'waiting_list', 'admitted'].includes(moves.at(-1)!.toStage))
    .map(({ id: applicationId, moves }) => {
      const heldOn = workday(plus(moves.find(({ toStage }) => toStage === 'interview')!.movedOn, 3));
      const decided = moves.at(-1)!.toStage !== 'interview';
      const plannedOn = decided ? heldOn : workday(plus(plan.today, chance.whole(-1, 6)));
      return {
        id: id(),
        applicationId,
        versionId: version.id,
        plannedOn,
        plannedAt: `${chance.whole(9, 16)}:30`,
        place: 'Salle 2',
        result: decided ? 'favourable' : null,
        resultBy: decided ? coordinator.id : null,
        resultOn: decided ? heldOn : null,
        createdBy: coordinator.id,
        by: [coordinator, trainers[0]],
      };
    });
  const held = interviews.flatMap((one) =>
    one.by.map(({ id: accountId }) => ({
      interviewId: one.id,
      accountId,
      result: one.result,
      on: one.plannedOn,
    })),
  );
  const written = held.filter(({ result }) => result !== null);
  await copy('learners.interview_grid', 'id, name', [grid]);
  await copy('learners.interview_grid_version', 'id, grid_id, number, published_by, published_on', [version]);
  await copy('learners.interview_criterion', 'id, version_id, position, label, help', criteria);
  await copy(
    'learners.interview',
    'id, application_id, version_id, planned_on, planned_at, place, result, result_by, result_on, created_by',
    interviews,
  );
  await copy('learners.interviewer', 'interview_id, account_id', held);
  await copy(
    'learners.interview_score',
    'interview_id, account_id, criterion_id, score',
    written.flatMap((one) =>
      criteria.map(({ id: criterionId }) => ({ ...one, criterionId, score: chance.whole(2, 4) })),
    ),
  );
  if (vault === null) return;
  await copy(
    'learners.interview_note',
    'interview_id, account_id, note, written_on',
    written.map((one, place) => ({
      ...one,
      note: vault.seal(NOTES[place % NOTES.length]!),
      writtenOn: one.on,
    })),
  );
}
