import { Injectable } from '@nestjs/common';
import { formatLongDay } from '#almanac';
import { type Actor, ROLE_LABELS, rolesHolding } from '#identity';
import {
  Audit,
  CATEGORY_LABELS,
  Clock,
  Config,
  Database,
  NotFound,
  PersonalRegister,
  Printer,
  Transactional,
} from '#platform';
import { RetentionTerms } from '../retention/retention-terms.service.js';
import { type Activity, activities, security } from './activities.js';
import type { ProcessingBody, ProcessingView } from './processing.dto.js';

/** The register of processing: what the product knows of itself, and what the school adds. */
@Injectable()
export class ProcessingRegister {
  constructor(
    private readonly database: Database,
    private readonly register: PersonalRegister,
    private readonly terms: RetentionTerms,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly printer: Printer,
    private readonly audit: Audit,
  ) {}

  async all(): Promise<ProcessingView[]> {
    const terms = new Map((await this.terms.inForce()).map((term) => [term.rule, term]));
    const known = activities.map((activity) => ({
      id: null,
      name: activity.name,
      purpose: activity.purpose,
      legalBasis: activity.legalBasis,
      people: activity.people,
      categories: this.#categories(activity),
      recipients: [
        ...rolesHolding(activity.permissions).map((role) => ROLE_LABELS[role]),
        ...activity.recipients,
      ].join(' ; '),
      retention: activity.retention
        .map((rule) => terms.get(rule)!)
        .map(({ label, months, from }) => `${label} : ${termInWords(months, from)}`)
        .join(' ; '),
      security: security.join(' ; '),
    }));
    return [...known, ...(await this.#added())];
  }

  @Transactional()
  async add(actor: Actor, body: ProcessingBody): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.processing_activity (name, purpose, legal_basis, people, categories, recipients, retention, security, written_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [...valuesOf(body), actor.id],
    );
    await this.#note(actor, 'processing.added', row!.id);
    return row!.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, body: ProcessingBody): Promise<void> {
    const done = await this.database.query(
      `UPDATE casework.processing_activity SET name = $2, purpose = $3, legal_basis = $4, people = $5, categories = $6,
         recipients = $7, retention = $8, security = $9, written_by = $10, written_at = now()
       WHERE id = $1 AND ended_on IS NULL RETURNING id`,
      [id, ...valuesOf(body), actor.id],
    );
    if (done.length === 0) throw new NotFound();
    await this.#note(actor, 'processing.changed', id);
  }

  /** The school does it no more; the line stays in the database. */
  @Transactional()
  async end(actor: Actor, id: string): Promise<void> {
    const done = await this.database.query(
      'UPDATE casework.processing_activity SET ended_on = $2 WHERE id = $1 AND ended_on IS NULL RETURNING id',
      [id, this.clock.today().toString()],
    );
    if (done.length === 0) throw new NotFound();
    await this.#note(actor, 'processing.ended', id);
  }

  async print(): Promise<Buffer> {
    const today = this.clock.today();
    return this.printer.print({
      template: new URL('./processing-register.typ', import.meta.url),
      data: {
        title: 'Registre des traitements',
        school: this.config.schoolName,
        day: today.toString(),
        printed: formatLongDay(today),
        activities: await this.all(),
      },
    });
  }

  #categories({ code }: Activity): string {
    const categories = this.register.tables
      .filter(({ table }) => activityOf(table)?.code === code)
      .flatMap(({ columns }) => Object.values(columns).map(({ category }) => category));
    return [...new Set(categories)].map((category) => CATEGORY_LABELS[category]).join(', ') || 'Aucune';
  }

  #added(): Promise<ProcessingView[]> {
    return this.database.query<ProcessingView>(
      `SELECT id, name, purpose, legal_basis AS "legalBasis", people, categories, recipients, retention, security
       FROM casework.processing_activity WHERE ended_on IS NULL ORDER BY id`,
    );
  }

  #note(actor: Actor, action: string, subjectId: string) {
    return this.audit.record({ action, subjectKind: 'processing', subjectId, actorId: actor.id });
  }
}

/** The activity that uses a table. */
export const activityOf = (table: string): Activity | undefined =>
  activities.find(({ tables }) => tables.some((start) => table.startsWith(start)));

function termInWords(months: number, from: string): string {
  if (months === 0) return `jusqu’à ${from}`.replace('jusqu’à le ', 'jusqu’au ');
  const length = months % 12 === 0 && months > 12 ? `${months / 12} ans` : `${months} mois`;
  return `${length} après ${from}`;
}

const valuesOf = (body: ProcessingBody): string[] => [
  body.name,
  body.purpose,
  body.legalBasis,
  body.people,
  body.categories,
  body.recipients,
  body.retention,
  body.security,
];
