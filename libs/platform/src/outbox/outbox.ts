import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Writes events in the caller's transaction; the worker relays them after commit. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** @param payload ids and codes; never the only place where a fact is kept */
  async add(name: string, payload: Record<string, unknown>): Promise<void> {
    await this.database.query('INSERT INTO platform.outbox_event (name, payload) VALUES ($1, $2)', [
      name,
      JSON.stringify(payload),
    ]);
  }
}
