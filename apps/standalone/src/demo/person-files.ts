import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type ProtectedStatus, protectedStatuses } from '#learners';
import type { Vault } from '#platform';
import type { Application } from './applications.js';
import { Chance } from './chance.js';
import { type Copy, copyInto } from './copy.js';
import { plus } from './days.js';
import { idsFor } from './ids.js';
import { smallPdf, smallPng } from './papers.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';
import { vaultOf } from './vault.js';

const streets = ['rue des Trois-Clés', 'rue du Moulin-Neuf', 'avenue de Vendôme', 'impasse des Tilleuls'];
const schools = [
  'Lycée des Trois-Moulins',
  'Lycée du Val-Fleuri',
  'CFA des Métiers du Val',
  'Collège des Essarts',
];

/** What a person's file holds besides what the application says: details, papers, statuses, notices. */
export async function writePersonFiles(
  client: pg.Client,
  plan: Plan,
  today: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const copy: Copy = (table, columns, rows) => copyInto(client, table, columns, rows);
  const firstOf = new Map(plan.applications.map((one) => [one.person.id, one] as const));
  const applications = [...firstOf.values()];
  await writeDetails(client, applications);
  await writeNotices(copy, applications, plan, today);
  // What is sealed can only be written by who holds the key.
  const vault = vaultOf(env);
  if (vault === null) return;
  await writePapers(copy, applications, today, vault);
  await writeStatuses(copy, applications, today, vault);
  await sealKinds(client, plan, vault);
}

const early = (day: string, today: string) => (day < today ? day : today);
const chanceOf = (what: string, { id }: Application) => new Chance(`${what} of ${id}`);

async function writeDetails(client: pg.Client, applications: readonly Application[]): Promise<void> {
  const rows = applications.map((one) => {
    const chance = chanceOf('details', one);
    const year = Number(one.receivedOn.slice(0, 4)) - chance.whole(1, 3);
    return {
      id: one.person.id,
      applicationId: one.id,
      sex: chance.happens(0.8) ? chance.one(['F', 'M']) : null,
      street: `${chance.whole(1, 90)} ${chance.one(streets)}`,
      birthPostcode: chance.happens(0.4) ? '41000' : null,
      lastSchool: chance.one(schools),
      leftSchoolYear: `${year}-${year + 1}`,
    };
  });
  const given = `jsonb_to_recordset($1::jsonb) AS g(id uuid, "applicationId" uuid, sex text, street text, "birthPostcode" text,
    "lastSchool" text, "leftSchoolYear" text)`;
  await client.query(
    `UPDATE learners.learner l SET sex = g.sex, street = g.street, birth_postcode = g."birthPostcode" FROM ${given} WHERE l.id = g.id`,
    [JSON.stringify(rows)],
  );
  await client.query(
    `UPDATE learners.application a SET last_school = g."lastSchool", left_school_year = g."leftSchoolYear" FROM ${given}
     WHERE a.id = g."applicationId"`,
    [JSON.stringify(rows)],
  );
}

async function writeNotices(copy: Copy, applications: readonly Application[], plan: Plan, today: string) {
  const notices = idsFor('information notices');
  const told = applications.filter((one) => chanceOf('notice', one).happens(0.9));
  await copy(
    'learners.information_notice',
    'id, learner_id, version, means, given_on, recorded_by',
    told.map((one) => ({
      id: notices(),
      learnerId: one.person.id,
      version: one.receivedOn < '2026-11-22' ? '2024-09-01' : '2026-11-22',
      means: chanceOf('notice means', one).one(['in_person', 'email']),
      givenOn: early(plus(one.receivedOn, 3), today),
      recordedBy: coordinator.id,
    })),
  );
  const consents = idsFor('image consents');
  const enrolled = new Set(plan.enrolments.map(({ learnerId }) => learnerId));
  await copy(
    'learners.image_consent',
    'id, learner_id, answer, given_by, answered_on, recorded_by',
    applications
      .filter(({ person }) => enrolled.has(person.id))
      .map((one) => ({
        id: consents(),
        learnerId: one.person.id,
        answer: chanceOf('image', one).happens(0.75) ? 'given' : 'refused',
        givenBy: one.person.representatives.length > 0 ? 'representative' : 'person',
        answeredOn: early(plus(one.receivedOn, 40), today),
        recordedBy: coordinator.id,
      })),
  );
}

/** An identity card and a diploma for those whose file was said complete; a few papers are still awaited. */
async function writePapers(copy: Copy, applications: readonly Application[], today: string, vault: Vault) {
  const [documents, files] = [idsFor('documents'), idsFor('files of documents')];
  const rows = applications.flatMap((one) => {
    if (one.moves.length < 2) return [];
    const chance = chanceOf('papers', one);
    const { firstName, lastName, lastClass } = one.person;
    const papers = [
      {
        kind: 'identity',
        name: 'carte-identite.png',
        mediaType: 'image/png',
        bytes: smallPng(chance.whole(120, 220)),
      },
      {
        kind: 'diploma',
        name: 'releve-de-notes.pdf',
        mediaType: 'application/pdf',
        bytes: smallPdf(['Relevé de notes (exemple)', `${firstName} ${lastName}`, lastClass]),
      },
    ];
    return papers
      .filter(({ kind }) => kind === 'identity' || chance.happens(0.8))
      .map((paper) => ({
        ...paper,
        id: documents(),
        fileId: files(),
        learnerId: one.person.id,
        addedBy: coordinator.id,
        addedOn: early(plus(one.receivedOn, chance.whole(1, 8)), today),
      }));
  });
  await copy(
    'platform.stored_file',
    'id, name, media_type, byte_size, sha256, sealed, stored_by',
    rows.map(({ fileId, name, mediaType, bytes }) => ({
      id: fileId,
      name,
      mediaType,
      byteSize: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      sealed: vault.sealBytes(bytes),
      storedBy: coordinator.id,
    })),
  );
  await copy('learners.document', 'id, learner_id, kind, file_id, added_by, added_on', rows);
}

async function writeStatuses(copy: Copy, applications: readonly Application[], today: string, vault: Vault) {
  const all = Object.keys(protectedStatuses) as ProtectedStatus[];
  await copy(
    'learners.protected_status',
    'learner_id, sealed, recorded_by, recorded_on',
    applications.flatMap((one) => {
      const chance = chanceOf('statuses', one);
      const drawn = all.filter(() => chance.happens(0.12));
      if (drawn.length === 0) return [];
      const rqthOn = drawn.includes('rqth') ? plus(one.receivedOn, -chance.whole(60, 700)) : null;
      return [
        {
          learnerId: one.person.id,
          sealed: vault.seal(JSON.stringify({ statuses: drawn, rqthOn })),
          recordedBy: coordinator.id,
          recordedOn: early(plus(one.receivedOn, 5), today),
        },
      ];
    }),
  );
}

async function sealKinds(client: pg.Client, plan: Plan, vault: Vault): Promise<void> {
  const rows = plan.learners.flatMap(({ representatives, lastName }) =>
    representatives.map(({ id, fullName }) => ({
      id,
      sealed: vault.seal(fullName.endsWith(lastName) ? 'parent' : 'service').toString('hex'),
    })),
  );
  await client.query(
    `UPDATE learners.legal_representative r SET sealed_kind = decode(g.sealed, 'hex')
     FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, sealed text) WHERE r.id = g.id`,
    [JSON.stringify(rows)],
  );
}
