import { Injectable } from '@nestjs/common';
import { formatLongDay } from '#almanac';
import { AccessGrants, type Actor } from '#identity';
import {
  Audit,
  Clock,
  Config,
  NotFound,
  OwnData,
  type OwnTable,
  type OwnValue,
  PersonalIdentities,
  Printer,
  type SubjectKind,
  Transactional,
} from '#platform';

export interface Person {
  kind: SubjectKind;
  id: string;
  name: string;
}

export type DataFormat = 'json' | 'pdf';

/** Somebody's own data as a file they can take away: JSON for a machine, PDF to read. */
@Injectable()
export class OwnDataFiles {
  constructor(
    private readonly clock: Clock,
    private readonly grants: AccessGrants,
    private readonly identities: PersonalIdentities,
    private readonly data: OwnData,
    private readonly printer: Printer,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  /** Who an account is: the learner it belongs to, otherwise the account itself. */
  async personOf(actor: Actor): Promise<Person> {
    const held = await this.grants.heldBy(actor.id, this.clock.today().toString());
    const self = held.find(({ ground }) => ground === 'self');
    return self ? this.named('learner', self.learnerId) : this.named('account', actor.id);
  }

  /** @throws NotFound */
  async named(kind: SubjectKind, id: string): Promise<Person> {
    const name = (await this.identities.names(kind, [id])).get(id);
    if (name === undefined) throw new NotFound();
    return { kind, id, name };
  }

  /** What is kept, table by table. */
  async groups({ kind, id }: Person): Promise<{ title: string; rows: number }[]> {
    return (await this.data.counts(kind, id)).map(({ table, rows }) => ({ title: table.title, rows }));
  }

  /** The reading is logged: protected columns are opened. */
  @Transactional()
  async file(actor: Actor, person: Person, format: DataFormat) {
    await this.audit.record({
      action: 'personal_data.exported',
      subjectKind: person.kind,
      subjectId: person.id,
      actorId: actor.id,
      detail: { format },
    });
    const tables = await this.data.of(person.kind, person.id);
    const name = `donnees-personnelles-${this.clock.today()}.${format}`;
    if (format === 'json') return { name, mediaType: 'application/json', bytes: this.#json(person, tables) };
    return { name, mediaType: 'application/pdf', bytes: await this.#pdf(person, tables) };
  }

  #json(person: Person, tables: OwnTable[]): Buffer {
    const document = {
      personne: person.name,
      ecole: this.config.schoolName,
      etabliLe: this.clock.today().toString(),
      donnees: tables.map(({ title, columns, rows }) => ({
        titre: title,
        lignes: rows.map((row) => Object.fromEntries(columns.map(({ label }, index) => [label, row[index]]))),
      })),
    };
    return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
  }

  #pdf(person: Person, tables: OwnTable[]): Promise<Buffer> {
    const today = this.clock.today();
    return this.printer.print({
      template: new URL('./own-data.typ', import.meta.url),
      data: {
        title: 'Vos données personnelles',
        name: person.name,
        school: this.config.schoolName,
        day: today.toString(),
        printed: formatLongDay(today),
        tables: tables.map(({ title, columns, rows }) => ({
          title,
          columns: columns.map(({ label }) => label),
          rows: rows.map((row) => row.map(inWords)),
        })),
      },
    });
  }
}

/** A value as it is read on paper. */
function inWords(value: OwnValue): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'object')
    return (
      Object.values(value)
        .filter((part) => part !== null)
        .map(String)
        .join(', ') || '–'
    );
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value)) ?? [];
  return year ? `${day}/${month}/${year}` : String(value);
}
