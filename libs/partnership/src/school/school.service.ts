import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, changesBetween, Database, RuleBroken, Transactional } from '#platform';
import { refusalsToSchool, tight } from './school.rules.js';

/** The school as contracts and national records name it. */
export interface SchoolIdentity {
  name: string;
  uai: string;
  siret: string;
  /** Eleven digits; null as long as it is not typed. */
  declarationNumber: string | null;
  address: string;
  postcode: string;
  city: string;
}

const labels = {
  name: 'Nom',
  uai: 'UAI',
  siret: 'SIRET',
  declarationNumber: 'Déclaration d’activité',
  address: 'Adresse',
  postcode: 'Code postal',
  city: 'Commune',
} as const;

@Injectable()
export class School {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Null as long as nobody has typed it. */
  async find(): Promise<SchoolIdentity | null> {
    const [row] = await this.database.query<SchoolIdentity>(
      `SELECT name, uai, siret, declaration_number AS "declarationNumber", address, postcode, city FROM partnership.school`,
    );
    return row ?? null;
  }

  @Transactional()
  async change(actor: Actor, typed: SchoolIdentity): Promise<void> {
    RuleBroken.ifAny(refusalsToSchool(typed));
    const before = await this.find();
    const after = {
      ...typed,
      uai: tight(typed.uai),
      siret: tight(typed.siret),
      declarationNumber: typed.declarationNumber ? tight(typed.declarationNumber) : null,
    };
    await this.database.query(
      `INSERT INTO partnership.school (name, uai, siret, declaration_number, address, postcode, city, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (only_row) DO UPDATE SET name = $1, uai = $2, siret = $3, declaration_number = $4, address = $5,
         postcode = $6, city = $7, changed_by = $8, changed_at = now()`,
      [
        after.name,
        after.uai,
        after.siret,
        after.declarationNumber,
        after.address,
        after.postcode,
        after.city,
        actor.id,
      ],
    );
    await this.audit.record({
      action: 'school.changed',
      subjectKind: 'school',
      actorId: actor.id,
      changes: changesBetween<SchoolIdentity>(before ?? {}, after, labels),
    });
  }
}
