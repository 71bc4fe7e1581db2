import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, RuleBroken, SCHOOL_ZONE, Transactional } from '#platform';
import { ApplicationWriter, type NewApplication } from '../applications/application-writer.service.js';
import { Duplicates } from '../duplicates/duplicates.service.js';
import { likenessAlmostSure } from '../duplicates/likeness.rules.js';
import { codeOfLevel, levelInWords } from '../eligibility/level-codes.rules.js';
import { type Criteria, Verdicts } from '../eligibility/verdicts.service.js';
import type {
  EarlierImport,
  ImportLookAlike,
  ImportPreview,
  ImportResult,
  ImportRow,
} from './application-imports.dto.js';
import { markAlreadyKnown, type ParsedApplication, type RowVerdict } from './application-row.rules.js';
import { readApplications } from './applications-file.js';
import { FileRefused } from './file-refused.js';
import { personKey } from './person-key.rules.js';
import { cohortWished } from './wished-cohort.rules.js';

export interface SentFile {
  bytes: Buffer;
  name: string;
}

interface JudgedFile {
  sha256: string;
  verdicts: RowVerdict[];
  ignoredHeaders: string[];
  cohorts: Cohort[];
  /** Where each row without a wish of its own goes. */
  cohortId: string;
}

/** Files of applications: read and judged first, then written, good rows only, in one transaction. */
@Injectable()
export class ApplicationImports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly verdicts: Verdicts,
    private readonly writer: ApplicationWriter,
    private readonly duplicates: Duplicates,
    private readonly audit: Audit,
  ) {}

  /** Every row's verdict; writes nothing. */
  async preview(file: SentFile, cohortId: string): Promise<ImportPreview> {
    const judged = await this.#judge(file, cohortId);
    const rows = await this.#rows(judged);
    return {
      sha256: judged.sha256,
      fileName: file.name,
      rows,
      ignoredHeaders: judged.ignoredHeaders,
      importable: rows.filter(({ status }) => status === 'new').length,
      earlier: await this.#earlier(judged.sha256),
    };
  }

  /** Judges the same bytes again and writes the good rows. @throws Conflict when the file is not the one previewed */
  @Transactional()
  async import(actor: Actor, file: SentFile, cohortId: string, sha256: string): Promise<ImportResult> {
    await this.writer.takeTurn();
    const judged = await this.#judge(file, cohortId);
    if (judged.sha256 !== sha256) {
      throw new Conflict(
        'import.file_changed',
        'Le fichier a changé depuis sa lecture. Relisez-le avant de l’importer.',
        'file',
      );
    }
    const earlier = await this.#earlier(sha256);
    const good = judged.verdicts.filter(({ status }) => status === 'new');
    if (good.length === 0) {
      throw new RuleBroken([
        {
          code: 'import.nothing_new',
          message: 'Aucune ligne de ce fichier n’est à importer.',
          field: 'file',
        },
      ]);
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.application_import (file_name, file_sha256, imported_count, imported_by)
       VALUES ($1, decode($2, 'hex'), $3, $4) RETURNING id`,
      [file.name, sha256, good.length, actor.id],
    );
    const today = this.clock.today().toString();
    const applications = good.map((verdict) => newApplication(verdict, targetOf(verdict, judged), today));
    const written = await this.writer.write(applications, { actorId: actor.id, today, importId: row!.id });
    if (written.length !== good.length) throw new Error('An import wrote fewer rows than it judged good');
    await this.audit.record({
      action: 'applications.imported',
      subjectKind: 'application_import',
      subjectId: row!.id,
      actorId: actor.id,
      detail: { imported: written.length },
    });
    return {
      importId: row!.id,
      imported: written.length,
      leftOut: await this.#rows({
        ...judged,
        verdicts: judged.verdicts.filter(({ status }) => status !== 'new'),
      }),
      again: earlier !== null,
    };
  }

  async #judge(file: SentFile, cohortId: string): Promise<JudgedFile> {
    const cohorts = await this.cohorts.all();
    await this.cohorts.one(cohortId);
    const today = this.clock.today().toString();
    const read = await readApplications(file.bytes, file.name, today).catch((error: unknown) => {
      throw error instanceof FileRefused ? new RuleBroken([error.refusal]) : error;
    });
    const judged = {
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      ignoredHeaders: read.ignoredHeaders,
      cohorts,
      cohortId,
      verdicts: read.verdicts,
    };
    return { ...judged, verdicts: markAlreadyKnown(read.verdicts, await this.#known(judged)) };
  }

  /** People of the file who already applied to the promotion their row goes to, or are enrolled today. */
  async #known(judged: JudgedFile): Promise<Set<string>> {
    const wanted = judged.verdicts
      .filter(({ status }) => status === 'new')
      .map((verdict) => ({ key: verdict.personKey, cohortId: targetOf(verdict, judged) }));
    const rows = await this.database.query<{ key: string }>(
      `SELECT DISTINCT g.key FROM jsonb_to_recordset($1::jsonb) AS g(key text, "cohortId" uuid)
       JOIN learners.learner l ON l.person_key = g.key
       WHERE EXISTS (SELECT 1 FROM learners.application a WHERE a.learner_id = coalesce(l.merged_into_id, l.id) AND a.cohort_id = g."cohortId")
          OR EXISTS (SELECT 1 FROM learners.enrolment e
                     WHERE e.learner_id IN (l.id, l.merged_into_id) AND (e.exit_on IS NULL OR e.exit_on >= $2::date))`,
      [JSON.stringify(wanted), this.clock.today().toString()],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async #rows(judged: JudgedFile): Promise<ImportRow[]> {
    const criteria = await this.verdicts.criteriaOf(judged.cohorts);
    const alike = await this.#lookAlikes(judged.verdicts);
    return judged.verdicts.map((verdict) => {
      const { line, label, status, errors, application } = verdict;
      const cohortId = application ? targetOf(verdict, judged) : null;
      const level = application && codeOfLevel(application.level);
      return {
        line,
        label,
        status,
        errors,
        cohortId,
        levelLabel: level ? levelInWords(level, application?.validatedHigherYear ? 1 : 0) : null,
        birthDate: application?.birthDate ?? null,
        eligibility:
          status === 'new' && application && cohortId
            ? this.#refusals(application, criteria.get(cohortId)!)
            : [],
        looksLike: alike.get(line) ?? null,
      };
    });
  }

  /** By line, who the good rows look like. Somebody known by the same names and birthday gets their own file: no likeness. */
  async #lookAlikes(verdicts: readonly RowVerdict[]): Promise<Map<number, ImportLookAlike>> {
    const good = verdicts.filter(({ status }) => status === 'new');
    const closest = await this.duplicates.closest(
      good.map(({ application }) => ({ email: null, phone: null, ...application! })),
    );
    return new Map(
      good.flatMap(({ line, personKey: own }, index) => {
        const found = closest[index];
        if (!found || own === personKey(found.file.firstName, found.file.lastName, found.file.birthDate))
          return [];
        const { file, score, reasons } = found;
        const { firstName, lastName, birthDate } = file;
        const almostSure = score >= likenessAlmostSure;
        return [[line, { name: `${firstName} ${lastName}`, birthDate, almostSure, reasons }]];
      }),
    );
  }

  #refusals(application: ParsedApplication, criteria: Criteria) {
    return criteria.judge({
      birthDate: application.birthDate,
      level: codeOfLevel(application.level),
      higherEducationYears: application.validatedHigherYear ? 1 : 0,
      receivedOn: application.appliedOn ?? this.clock.today().toString(),
      hasRepresentative: application.representative?.name !== undefined,
    });
  }

  async #earlier(sha256: string): Promise<EarlierImport | null> {
    const [row] = await this.database.query<EarlierImport>(
      `SELECT (i.imported_at AT TIME ZONE $2)::date::text AS "importedOn", a.display_name AS "importedBy",
              i.imported_count AS "importedCount", i.file_name AS "fileName"
       FROM learners.application_import i JOIN identity.account a ON a.id = i.imported_by
       WHERE i.file_sha256 = decode($1, 'hex') ORDER BY i.id DESC LIMIT 1`,
      [sha256, SCHOOL_ZONE],
    );
    return row ?? null;
  }
}

const targetOf = ({ application }: RowVerdict, { cohorts, cohortId }: JudgedFile): string =>
  cohortWished(application?.wishedCohort, cohorts) ?? cohortId;

function newApplication(verdict: RowVerdict, cohortId: string, today: string): NewApplication {
  const parsed = verdict.application!;
  const { representative } = parsed;
  return {
    personKey: verdict.personKey!,
    firstName: parsed.firstName,
    lastName: parsed.lastName,
    birthDate: parsed.birthDate,
    email: parsed.email ?? null,
    phone: parsed.phone ?? null,
    postcode: parsed.postcode ?? null,
    city: parsed.town ?? null,
    cohortId,
    level: codeOfLevel(parsed.level),
    higherEducationYears: parsed.validatedHigherYear ? 1 : 0,
    lastClass: parsed.lastClass ?? null,
    receivedOn: parsed.appliedOn ?? today,
    prescriberKind: parsed.prescriberKind ?? null,
    prescriberName: parsed.prescriberName ?? null,
    representative: representative?.name
      ? {
          fullName: representative.name,
          email: representative.email ?? null,
          phone: representative.phone ?? null,
        }
      : null,
  };
}
