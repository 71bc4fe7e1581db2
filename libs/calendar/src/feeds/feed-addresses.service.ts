import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Config, Database, Forbidden, newToken, qrSvg, Transactional, Vault } from '#platform';
import { Rooms } from '#premises';
import { type FeedKind, type OwnFeedKind, ownFeedKinds } from './feed.js';

/** What a calendar is of. */
export type FeedOwner =
  | { kind: OwnFeedKind; accountId: string }
  | { kind: 'cohort'; cohortId: string }
  | { kind: 'room'; roomId: string };

export interface FeedAddress {
  address: string | null;
  /** SVG */
  qr: string | null;
  /** ISO instant. */
  madeAt: string | null;
}

const NO_ADDRESS: FeedAddress = { address: null, qr: null, madeAt: null };

const idOf = (owner: FeedOwner): string =>
  'accountId' in owner ? owner.accountId : 'cohortId' in owner ? owner.cohortId : owner.roomId;
const OF_OWNER = 'f.kind = $1 AND coalesce(f.account_id, f.cohort_id, f.room_id) = $2';

/** Secret addresses of calendars: made, shown again, renewed and closed. */
@Injectable()
export class FeedAddresses {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly rooms: Rooms,
  ) {}

  /** The actor's own calendars, one a role, with their address once there is one. */
  async mine(actor: Actor): Promise<(FeedAddress & { kind: OwnFeedKind })[]> {
    const kinds = ownFeedKinds.filter((kind) => actor.roles.includes(kind));
    return Promise.all(
      kinds.map(async (kind) => ({ kind, ...(await this.#read({ kind, accountId: actor.id })) })),
    );
  }

  /** Makes the address of the actor's own calendar; an earlier one dies. Throws Forbidden for a role they have not. */
  @Transactional()
  async makeMine(actor: Actor, kind: OwnFeedKind): Promise<FeedAddress> {
    if (!actor.roles.includes(kind)) throw new Forbidden();
    return this.#make(actor, { kind, accountId: actor.id });
  }

  @Transactional()
  async closeMine(actor: Actor, kind: OwnFeedKind): Promise<void> {
    await this.#close(actor, { kind, accountId: actor.id });
  }

  /** The address of a promotion's or a room's calendar. Throws NotFound. */
  async of(owner: FeedOwner): Promise<FeedAddress> {
    await this.#mustExist(owner);
    return this.#read(owner);
  }

  /** Makes the address of a promotion's or a room's calendar; an earlier one dies. Throws NotFound. */
  @Transactional()
  async make(actor: Actor, owner: FeedOwner): Promise<FeedAddress> {
    await this.#mustExist(owner);
    return this.#make(actor, owner);
  }

  @Transactional()
  async close(actor: Actor, owner: FeedOwner): Promise<void> {
    await this.#mustExist(owner);
    await this.#close(actor, owner);
  }

  async #mustExist(owner: FeedOwner): Promise<void> {
    if (owner.kind === 'cohort') await this.cohorts.one(owner.cohortId);
    if (owner.kind === 'room') await this.rooms.one(owner.roomId);
  }

  async #read(owner: FeedOwner): Promise<FeedAddress> {
    const [feed] = await this.database.query<{ secret: Buffer; madeAt: string }>(
      `SELECT f.secret, to_json(f.made_at) #>> '{}' AS "madeAt" FROM calendar.feed f WHERE ${OF_OWNER}`,
      [owner.kind, idOf(owner)],
    );
    return feed ? this.#shown(this.vault.open(feed.secret), feed.madeAt) : NO_ADDRESS;
  }

  /** A renewed calendar keeps what its readers were told: its UIDs and SEQUENCEs go on. */
  async #make(actor: Actor, owner: FeedOwner): Promise<FeedAddress> {
    const { token, hash } = newToken();
    const [made] = await this.database.query<{ madeAt: string; renewed: boolean }>(
      `INSERT INTO calendar.feed AS f (kind, account_id, cohort_id, room_id, secret_hash, secret, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT feed_once DO UPDATE
       SET secret_hash = excluded.secret_hash, secret = excluded.secret, made_by = excluded.made_by, made_at = now()
       RETURNING to_json(f.made_at) #>> '{}' AS "madeAt", old.id IS NOT NULL AS renewed`,
      [
        owner.kind,
        'accountId' in owner ? owner.accountId : null,
        'cohortId' in owner ? owner.cohortId : null,
        'roomId' in owner ? owner.roomId : null,
        hash,
        this.vault.seal(token),
        actor.id,
      ],
    );
    await this.#record(actor, owner, made!.renewed ? 'feed.renewed' : 'feed.made');
    return this.#shown(token, made!.madeAt);
  }

  async #close(actor: Actor, owner: FeedOwner): Promise<void> {
    const closed = await this.database.query(`DELETE FROM calendar.feed f WHERE ${OF_OWNER} RETURNING f.id`, [
      owner.kind,
      idOf(owner),
    ]);
    if (closed.length > 0) await this.#record(actor, owner, 'feed.closed');
  }

  async #shown(token: string, madeAt: string): Promise<FeedAddress> {
    const address = `${this.config.publicUrl}/feeds/${token}.ics`;
    // A telephone that reads the code subscribes; by the other scheme it would keep a copy that never changes.
    return { address, qr: await qrSvg(address.replace(/^https?:/, 'webcal:')), madeAt };
  }

  #record(actor: Actor, owner: FeedOwner, action: string): Promise<void> {
    const subjectKind: Record<FeedKind, string> = {
      learner: 'account',
      tutor: 'account',
      trainer: 'account',
      cohort: 'cohort',
      room: 'room',
    };
    return this.audit.record({
      action,
      subjectKind: subjectKind[owner.kind],
      subjectId: idOf(owner),
      actorId: actor.id,
      detail: { kind: owner.kind },
    });
  }
}
