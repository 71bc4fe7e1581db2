import { createHash } from 'node:crypto';
import type { FeedEvent } from './feed.js';

/** How long an event that vanished is still sent, as cancelled. */
export const CANCELLED_FOR_DAYS = 60;

/** What subscribers were last told of an event. */
export interface SentEvent {
  uid: string;
  sequence: number;
  /** Of everything that was said of it. */
  fingerprint: string;
  begins: string;
  ends: string;
  wholeDays: boolean;
  /** ISO instants. */
  changedAt: string;
  cancelledAt: string | null;
}

/** An event to be sent; cancelled when nothing is said of it any more. */
export interface EventToSend
  extends Pick<SentEvent, 'uid' | 'sequence' | 'begins' | 'ends' | 'wholeDays' | 'changedAt'> {
  said: FeedEvent | null;
}

export const fingerprintOf = ({
  begins,
  ends,
  wholeDays,
  title,
  location,
  detail,
  busy,
}: FeedEvent): string =>
  createHash('sha256')
    .update(JSON.stringify([begins, ends, wholeDays, title, location ?? '', detail ?? '', busy]))
    .digest('base64url')
    .slice(0, 22);

const DAY_MS = 86_400_000;

/**
 * What is to be sent, and which rows change: an event that changed takes the next SEQUENCE, one that vanished too and is
 * cancelled (RFC 5545, 3.8.7.4 and 3.8.1.11), one that comes back goes on from there. What ended before `windowFrom` is
 * neither sent nor cancelled: its days are only out of view.
 */
export function reconciled(
  events: readonly FeedEvent[],
  remembered: readonly SentEvent[],
  { now, windowFrom }: { now: string; windowFrom: string },
): { toSend: EventToSend[]; toWrite: SentEvent[] } {
  const known = new Map(remembered.map((one) => [one.uid, one]));
  const toSend: EventToSend[] = [];
  const toWrite: SentEvent[] = [];
  const send = (row: SentEvent, said: FeedEvent | null) => toSend.push({ ...row, said });

  for (const said of events) {
    const { uid, begins, ends, wholeDays } = said;
    const fingerprint = fingerprintOf(said);
    const before = known.get(uid);
    known.delete(uid);
    if (before && before.fingerprint === fingerprint && before.cancelledAt === null) send(before, said);
    else {
      const sequence = before ? before.sequence + 1 : 0;
      const row = { uid, sequence, fingerprint, begins, ends, wholeDays, changedAt: now, cancelledAt: null };
      toWrite.push(row);
      send(row, said);
    }
  }
  for (const gone of known.values()) {
    if (gone.begins < windowFrom) continue;
    if (gone.cancelledAt === null) {
      const row = { ...gone, sequence: gone.sequence + 1, changedAt: now, cancelledAt: now };
      toWrite.push(row);
      send(row, null);
    } else if (Date.parse(now) - Date.parse(gone.cancelledAt) < CANCELLED_FOR_DAYS * DAY_MS) send(gone, null);
  }
  toSend.sort((a, b) => (a.begins < b.begins || (a.begins === b.begins && a.uid < b.uid) ? -1 : 1));
  return { toSend, toWrite };
}

/** Changes when what is sent does. */
export function etagOf(name: string, toSend: readonly EventToSend[]): string {
  const hash = createHash('sha256').update(`1 ${name}`);
  for (const { uid, sequence } of toSend) hash.update(`\n${uid} ${sequence}`);
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}
