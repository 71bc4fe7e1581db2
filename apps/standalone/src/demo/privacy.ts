import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { copyInto } from './copy.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { coordinator, demoEmail, director } from './staff.js';

/** Privacy as it stands on the plan's day: an erasure announced and one done, a hold, requests, readings, a breach. */
export async function writePrivacy(client: pg.Client, plan: Plan): Promise<void> {
  const id = idsFor('privacy');
  const today = Temporal.PlainDate.from(plan.today);
  const ago = (days: number) => today.subtract({ days }).toString();
  const ahead = (days: number) => today.add({ days }).toString();
  const { rows: ended } = await client.query<{ id: string; since: string }>(
    `SELECT learner_id AS id, last_activity_on::text AS since FROM learners.file_end
     WHERE NOT enrolled AND last_activity_on IS NOT NULL AND last_activity_on <= $1 ORDER BY 2, 1 LIMIT 6`,
    [today.subtract({ months: 22 }).toString()],
  );
  const { rows: mine } = await client.query<{ id: string; accountId: string }>(
    `SELECT l.id, a.id AS "accountId" FROM learners.learner l JOIN identity.account a ON a.id = l.account_id WHERE a.email = $1`,
    [demoEmail('learner')],
  );
  const copy = (table: string, columns: string, rows: object[]) => copyInto(client, table, columns, rows);

  const runs = [
    {
      id: id(),
      rule: 'refused_application',
      announcedOn: ago(96),
      dueOn: ago(65),
      doneOn: ago(65),
      report: {
        people: 3,
        held: 0,
        dropped: 1,
        tables: [
          { table: 'learners.application_move', title: 'Étapes de la candidature', rows: 9 },
          { table: 'learners.prescription', title: 'Prescripteur', rows: 3 },
          { table: 'learners.application', title: 'Candidatures', rows: 3 },
          { table: 'learners.learner', title: 'Identité et coordonnées', rows: 3 },
        ],
        statistics: [],
      },
    },
    {
      id: id(),
      rule: 'refused_application',
      announcedOn: ago(12),
      dueOn: ahead(19),
      doneOn: null,
      report: null,
    },
  ];
  const [past, announced] = runs;
  await copy(
    'casework.retention_run',
    'id, rule, announced_on, due_on, done_on, report',
    ended.length > 0 ? runs : [past!],
  );
  await copy(
    'casework.retention_item',
    'run_id, subject_kind, subject_id, since, ends_on',
    ended.map((one) => ({
      runId: announced!.id,
      subjectKind: 'learner',
      subjectId: one.id,
      since: one.since,
      endsOn: Temporal.PlainDate.from(one.since).add({ months: 24 }).toString(),
    })),
  );
  await copy(
    'casework.retention_hold',
    'id, subject_kind, subject_id, reason, held_until, held_on, held_by',
    ended.slice(1, 2).map((one) => ({
      id: id(),
      subjectKind: 'learner',
      subjectId: one.id,
      reason: 'La personne conteste le refus : recours en cours',
      heldUntil: ahead(200),
      heldOn: ago(5),
      heldBy: director.id,
    })),
  );
  await copy(
    'casework.data_request',
    'id, learner_id, kind, asked_by, asked_on, wording, answered_on, answered_by, outcome, answer',
    mine.flatMap(({ id: learnerId, accountId }) => [
      {
        id: id(),
        learnerId,
        kind: 'correction',
        askedBy: accountId,
        askedOn: ago(120),
        wording: 'Mon numéro de téléphone a changé.',
        answeredOn: ago(118),
        answeredBy: coordinator.id,
        outcome: 'accepted',
        answer: 'C’est corrigé, merci de nous l’avoir dit.',
      },
      {
        id: id(),
        learnerId,
        kind: 'correction',
        askedBy: accountId,
        askedOn: ago(3),
        wording: 'Ma commune n’est plus la bonne : j’ai déménagé à Vendôme.',
        answeredOn: null,
        answeredBy: null,
        outcome: null,
        answer: null,
      },
    ]),
  );
  await copy(
    'casework.breach',
    `id, known_at, title, facts, nature, people_count, people, effects, measures, risk, authority_told_at,
     authority_not_told_why, recorded_by, closed_on`,
    [
      {
        id: id(),
        knownAt: `${ago(1)} 16:20 Europe/Paris`,
        title: 'Liste de présence envoyée à une autre structure',
        facts:
          'Un message avec la liste de présence d’une quinzaine est parti à une structure qui n’accueille aucun des quatre apprenants.',
        nature: 'confidentiality',
        peopleCount: 4,
        people: 'Quatre apprenants de la promotion 3 : noms et absences, sans motif',
        effects: 'Des absences lues par un tiers connu, qui l’a signalé lui-même.',
        measures: 'Suppression demandée et confirmée par écrit ; le modèle de message est corrigé.',
        risk: 'some',
        authorityToldAt: null,
        authorityNotToldWhy: null,
        recordedBy: director.id,
        closedOn: null,
      },
      {
        id: id(),
        knownAt: `${ago(211)} 09:10 Europe/Paris`,
        title: 'Clé USB perdue puis retrouvée',
        facts: 'Une clé chiffrée avec le dossier d’une visite a été perdue une journée dans les locaux.',
        nature: 'availability',
        peopleCount: 1,
        people: 'Un apprenant',
        effects: 'Aucune : la clé était chiffrée et a été retrouvée.',
        measures: 'Les dossiers de visite ne quittent plus l’outil.',
        risk: 'none',
        authorityToldAt: null,
        authorityNotToldWhy: 'Support chiffré, aucun risque pour la personne.',
        recordedBy: director.id,
        closedOn: ago(205),
      },
    ],
  );
  await copy(
    'casework.processing_activity',
    'id, name, purpose, legal_basis, people, categories, recipients, retention, security, written_by',
    [
      {
        id: id(),
        name: 'Photographies des évènements',
        purpose: 'Faire connaître la formation.',
        legalBasis: 'Consentement, qui peut être refusé ou repris sans effet',
        people: 'Apprenants, visiteurs',
        categories: 'Image',
        recipients: 'Le public du site de l’école',
        retention: 'Deux ans',
        security: 'Dossier partagé de la direction',
        writtenBy: director.id,
      },
    ],
  );
  // Real instants, as readings are: the worker counts a year of them on the real clock.
  await client.query(
    `INSERT INTO platform.audit_entry (at, actor_id, action, subject_kind, subject_id)
     SELECT now() - make_interval(days => 2 * n::integer, mins => 13 * n::integer), (ARRAY[$1, $2]::uuid[])[1 + n % 2], 'prescription.read', 'application', a.id
     FROM (SELECT id, row_number() OVER (ORDER BY received_on DESC, id) AS n FROM learners.application) a WHERE n <= 12 ORDER BY n DESC`,
    [coordinator.id, director.id],
  );
}
