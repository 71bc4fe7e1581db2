import { Chance } from './chance.js';
import type { Copy } from './copy.js';
import { plus, plusMonths } from './days.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';

const titles = [
  'Développement web',
  'Développement d’applications internes',
  'Site et boutique en ligne',
  'Support et petits développements',
  'Intégration et accessibilité',
  'Outils de gestion',
];
const rhythms = ['1/1', '1/3', 'any', '2/2', 'days', '1/1'] as const;
const news = [
  'Appel de suivi : toujours intéressés, la décision attend le budget.',
  'Visite des locaux : une personne disponible pour suivre, deux postes équipés.',
  'Préfèrent une personne qui habite à moins de 30 km.',
];

/** What hosts are known for beside their names: size, where they file, how they were met. */
export function hostFacts(plan: Plan) {
  const chance = new Chance('host facts');
  return plan.hosts.map((host) => ({
    ...host,
    opco:
      host.kind !== 'company'
        ? null
        : /^(582|62|63)/.test(host.naf)
          ? 'atlas'
          : chance.happens(0.6)
            ? 'opco_ep'
            : null,
    headcountBand:
      host.kind === 'public_body'
        ? chance.one(['50_249', '250_more'])
        : chance.one(['under_11', 'under_11', '11_49', '50_249']),
    metThrough: chance.one(['school', 'school', 'host', 'prescriber', 'department', 'event']),
  }));
}

/** Open positions, their news, and whom the school put forward. */
export async function writePlacement(copy: Copy, plan: Plan): Promise<void> {
  const { today } = plan;
  const id = idsFor('placement');
  const chance = new Chance('placement');
  const sites = chance.shuffled(plan.sites).slice(0, titles.length);
  const positions = sites.map((site, rank) => ({
    id: id(),
    siteId: site.id,
    hostId: site.hostId,
    title: titles[rank]!,
    places: rank === 1 ? 2 : 1,
    startsOn: plusMonths(today, 1 + (rank % 3)),
    wishedRhythm: rhythms[rank]!,
    createdBy: coordinator.id,
    createdOn: plus(today, -30 - rank * 4),
  }));
  await copy(
    'hosts.position',
    'id, site_id, title, places, starts_on, wished_rhythm, created_by, created_on',
    positions,
  );
  await copy(
    'hosts.note',
    'id, host_id, position_id, body, written_on, written_by',
    positions.slice(0, 4).map((position, rank) => ({
      id: id(),
      hostId: position.hostId,
      positionId: position.id,
      body: news[rank % news.length]!,
      writtenOn: plus(today, -3 - rank * 5),
      writtenBy: coordinator.id,
    })),
  );
  const held = new Set(
    plan.contracts.filter(({ lastDay }) => lastDay >= today).map(({ learnerId }) => learnerId),
  );
  const seeking = plan.enrolments.filter(({ learnerId, exitOn }) => exitOn === null && !held.has(learnerId));
  const steps = [['proposed', 'sent', 'interview_planned'], ['proposed', 'sent'], ['proposed']] as const;
  const proposals = seeking.slice(0, steps.length).map(({ learnerId }, rank) => ({
    id: id(),
    positionId: positions[rank]!.id,
    learnerId,
    state: steps[rank]!.at(-1)!,
    steps: steps[rank]!,
  }));
  await copy('hosts.proposal', 'id, position_id, learner_id, state', proposals);
  await copy(
    'hosts.proposal_move',
    'id, proposal_id, from_state, to_state, moved_on, moved_by',
    proposals.flatMap((proposal) =>
      proposal.steps.map((toState, rank) => ({
        id: id(),
        proposalId: proposal.id,
        fromState: proposal.steps[rank - 1] ?? null,
        toState,
        movedOn: plus(today, rank * 3 - 12),
        movedBy: coordinator.id,
      })),
    ),
  );
  await copy(
    'hosts.interview',
    'id, proposal_id, day, at_time, place, planned_by',
    proposals
      .filter(({ state }) => state === 'interview_planned')
      .map(({ id: proposalId }) => ({
        id: id(),
        proposalId,
        day: plus(today, 6),
        atTime: '14:30',
        place: 'Dans leurs locaux',
        plannedBy: coordinator.id,
      })),
  );
}
