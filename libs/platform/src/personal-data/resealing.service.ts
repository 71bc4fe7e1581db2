import { Inject, Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Config } from '../config/config.js';
import { Vault } from '../crypto/vault.js';
import { Database } from '../database/database.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { JobHandler } from '../outbox/subscribe.js';
import { PersonalRegister } from './personal-register.js';

/** One sealed column of the house, and what is left to do there. */
export interface SealedColumn {
  table: string;
  title: string;
  column: string;
  label: string;
  /** Values sealed, under any key. */
  sealed: number;
  /** Values that are not under the current key. */
  left: number;
}

export interface ResealingReport {
  resealed: number;
  /** Values that no key opens, as `table.column id`. */
  unreadable: string[];
  columns: SealedColumn[];
}

/** Files are up to 10 MB, texts a line: what one transaction holds. */
const BATCH = { bytes: 4, text: 200 };

/**
 * Puts every sealed value of the register under the current key. Each value names its key, so that what is left is
 * read from the values themselves: stopped at any moment, it goes on where it was.
 */
@Injectable()
export class Resealing {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly register: PersonalRegister,
    private readonly vault: Vault,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get #columns() {
    return this.register.tables.flatMap(({ table, title, columns }) =>
      Object.entries(columns).flatMap(([column, { sealed, label }]) =>
        sealed ? [{ table, title, column, label, kind: sealed }] : [],
      ),
    );
  }

  /** What is sealed, column by column, and what is left under another key than the current one. */
  async state(): Promise<SealedColumn[]> {
    return Promise.all(
      this.#columns.map(async ({ table, title, column, label }) => {
        const [row] = await this.database.query<{ sealed: number; left: number }>(
          `SELECT count(*)::integer AS sealed, (count(*) FILTER (WHERE substring(${column} FROM 1 FOR $2) <> $1))::integer AS left
           FROM ${table} WHERE ${column} IS NOT NULL`,
          [this.vault.currentPrefix, this.vault.currentPrefix.length],
        );
        return { table, title, column, label, ...row! };
      }),
    );
  }

  /** Reseals everything; `progress` is called after each batch with what is done so far. */
  async resealAll(progress: (resealed: number) => void = () => {}): Promise<ResealingReport> {
    let resealed = 0;
    const unreadable: string[] = [];
    for (const { table, column, kind } of this.#columns) {
      const key = await this.#keyOf(table);
      for (let after: string | null = null, more = true; more; ) {
        const batch = await this.resealBatch(table, column, key, after, BATCH[kind]);
        resealed += batch.resealed;
        unreadable.push(...batch.unreadable.map((id) => `${table}.${column} ${id}`));
        after = batch.last;
        more = batch.last !== null;
        if (batch.resealed > 0) progress(resealed);
      }
    }
    return { resealed, unreadable, columns: await this.state() };
  }

  /** Nothing to do while there is no earlier key. */
  @JobHandler('reseal-values')
  async resealWhenRotating(): Promise<void> {
    if (this.config.previousDataKeys.length === 0) return;
    const { resealed, unreadable, columns } = await this.resealAll();
    const left = columns.reduce((sum, one) => sum + one.left, 0);
    if (resealed > 0 || left > 0)
      this.logger.info({ resealed, left, unreadable: unreadable.length }, 'values put under the current key');
  }

  /** @param key SQL of the row's key as text @param after the last key of the batch before */
  @Transactional()
  async resealBatch(table: string, column: string, key: string, after: string | null, size: number) {
    const rows = await this.database.query<{ key: string; sealed: Buffer }>(
      `SELECT ${key} AS key, ${column} AS sealed FROM ${table} t
       WHERE ${column} IS NOT NULL AND substring(${column} FROM 1 FOR $2) <> $1 AND ($3::text IS NULL OR ${key} > $3)
       ORDER BY 1 LIMIT $4 FOR UPDATE`,
      [this.vault.currentPrefix, this.vault.currentPrefix.length, after, size],
    );
    const unreadable: string[] = [];
    for (const row of rows) {
      const opened = this.#open(row.sealed);
      if (!opened) unreadable.push(row.key);
      else
        await this.database.query(`UPDATE ${table} t SET ${column} = $2 WHERE ${key} = $1`, [
          row.key,
          this.vault.sealBytes(opened),
        ]);
    }
    return { resealed: rows.length - unreadable.length, unreadable, last: rows.at(-1)?.key ?? null };
  }

  #open(sealed: Buffer): Buffer | null {
    try {
      return this.vault.openBytes(sealed);
    } catch {
      return null;
    }
  }

  async #keyOf(table: string): Promise<string> {
    const rows = await this.database.query<{ column: string }>(
      `SELECT a.attname::text AS column FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY array_position(i.indkey, a.attnum)`,
      [table],
    );
    return `(${rows.map(({ column }) => `t.${column}::text`).join(" || ' ' || ")})`;
  }
}
