import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '#platform';
import type { EquipmentKind, ReturnState } from './equipment.rules.js';

/** Something lent, to whom and until when. Days are YYYY-MM-DD. */
export interface Loan {
  id: string;
  equipmentId: string;
  kind: EquipmentKind;
  inventoryNumber: string;
  label: string | null;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortId: string | null;
  cohortName: string | null;
  /** The learner's last day, null while they are in training. */
  exitOn: string | null;
  lentOn: string;
  lentBy: string;
  dueOn: string | null;
  returnedOn: string | null;
  returnedState: ReturnState | null;
  returnNote: string | null;
}

/** What stands of a thing before it is lent. */
export interface Standing {
  equipmentId: string;
  kind: EquipmentKind;
  holder: string | null;
  freeFrom: string | null;
  lost: boolean;
}

const LOAN = `
  SELECT o.id, o.equipment_id AS "equipmentId", q.kind, q.inventory_number AS "inventoryNumber", q.label,
         o.learner_id AS "learnerId", l.first_name AS "firstName", l.last_name AS "lastName", e.cohort_id AS "cohortId",
         c.name AS "cohortName", e.exit_on::text AS "exitOn", o.lent_on::text AS "lentOn", a.display_name AS "lentBy",
         o.due_on::text AS "dueOn", o.returned_on::text AS "returnedOn", o.returned_state AS "returnedState",
         o.return_note AS "returnNote"
  FROM learners.equipment_loan o JOIN learners.equipment q ON q.id = o.equipment_id
    JOIN learners.learner l ON l.id = o.learner_id JOIN identity.account a ON a.id = o.lent_by
    LEFT JOIN LATERAL (SELECT cohort_id, exit_on FROM learners.enrolment WHERE learner_id = l.id
                       ORDER BY entry_on DESC LIMIT 1) e ON true
    LEFT JOIN cohorts.cohort c ON c.id = e.cohort_id`;

@Injectable()
export class LoanQueries {
  constructor(private readonly database: Database) {}

  /** Everything that is out, by name; one statement. */
  async out(): Promise<Loan[]> {
    return this.database.query<Loan>(
      `${LOAN} WHERE o.returned_on IS NULL ORDER BY l.last_name, l.first_name, q.kind, q.inventory_number`,
    );
  }

  /** Everything a learner was ever lent, what is still out first. */
  async ofLearner(learnerId: string): Promise<Loan[]> {
    return this.database.query<Loan>(
      `${LOAN} WHERE o.learner_id = $1 ORDER BY o.returned_on IS NOT NULL, o.lent_on DESC, o.id`,
      [learnerId],
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<Loan> {
    const [loan] = await this.database.query<Loan>(`${LOAN} WHERE o.id = $1`, [id]);
    if (!loan) throw new NotFound('Ce prêt n’existe pas.');
    return loan;
  }

  /** The thing with that inventory number, held until the transaction ends; null when nobody wrote it down. */
  async standing(inventoryNumber: string): Promise<Standing | null> {
    const [thing] = await this.database.query<Standing>(
      `SELECT q.id AS "equipmentId", q.kind,
              (SELECT l.first_name || ' ' || l.last_name FROM learners.equipment_loan o JOIN learners.learner l ON l.id = o.learner_id
               WHERE o.equipment_id = q.id AND o.returned_on IS NULL) AS holder,
              (SELECT max(o.returned_on)::text FROM learners.equipment_loan o WHERE o.equipment_id = q.id) AS "freeFrom",
              EXISTS (SELECT 1 FROM learners.equipment_loan o WHERE o.equipment_id = q.id AND o.returned_state = 'lost') AS lost
       FROM learners.equipment q WHERE q.inventory_number = $1 FOR UPDATE OF q`,
      [inventoryNumber],
    );
    return thing ?? null;
  }
}
