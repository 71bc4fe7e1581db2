import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class PremisesFacts1795300000452 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- What is held in a room, with the half-days it takes; a hall's grants are told apart from what happens there.
      CREATE VIEW premises.booking_fact AS
        SELECT b.id AS booking_id, b.room_id, r.kind AS room_kind, r.square_metres, b.day, b.is_grant, b.source,
          array_remove(ARRAY[
            CASE WHEN b.begins < '12:00' AND b.ends > '08:30' THEN 'morning' END,
            CASE WHEN b.begins < '17:00' AND b.ends > '13:00' THEN 'afternoon' END], NULL) AS halves
        FROM premises.booking b JOIN premises.room r ON r.id = b.room_id
        WHERE b.status = 'held';

      -- Each date asked of the hall and what became of it, without what was typed.
      CREATE VIEW premises.hall_request_fact AS
        SELECT o.id AS occurrence_id, o.request_id, h.room_id, h.asked_on, o.day, o.status, o.reason_kind, o.answered_on,
          h.expected_people
        FROM premises.hall_occurrence o JOIN premises.hall_request h ON h.id = o.request_id;
    `);
    await db.query(grant('premises', { booking_fact: 'SELECT', hall_request_fact: 'SELECT' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
