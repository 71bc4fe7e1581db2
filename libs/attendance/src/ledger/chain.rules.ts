import { createHash } from 'node:crypto';
import type { EntryState, Half, Origin } from './states.js';

/** Version of the canonical form below; an entry keeps the one it was written with. */
export const FORM = 1;

/** What precedes a learner's first entry: seq 0 and 32 zero bytes. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** The personal part of an entry: salted, hashed, stored apart, erasable. */
export interface EntryPayload {
  /** Why: an absence's reason, a correction's ground. */
  reason?: string;
  /** Kind of absence, late arrival, on paper… */
  kind?: string;
  note?: string;
}

/** The pseudonymous fact of one half-day, as it is hashed. */
export interface EntryFact {
  learnerId: string;
  seq: number;
  day: string;
  half: Half;
  revision: number;
  state: EntryState;
  /** Minutes present; null where the state alone says it. */
  minutes: number | null;
  origin: Origin;
  /** Account that recorded it. */
  recordedBy: string;
  /** Instant, ISO 8601 in UTC with milliseconds. */
  recordedAt: string;
  payloadHash: Buffer | null;
  previousHash: Buffer;
}

export interface ChainHead {
  seq: number;
  hash: Buffer;
}

export const NEW_CHAIN: ChainHead = { seq: 0, hash: GENESIS };

/**
 * The bytes that are hashed, form 1: UTF-8 text, one `name:value` line a field in this order, each ended by LF,
 * ids and hashes in lower-case hexadecimal, `-` for what is absent. No value can hold a line break.
 */
export function canonicalBytes(fact: EntryFact): Buffer {
  const lines = [
    `tandem-ledger:${FORM}`,
    `learner:${fact.learnerId.toLowerCase()}`,
    `seq:${fact.seq}`,
    `day:${fact.day}`,
    `half:${fact.half}`,
    `revision:${fact.revision}`,
    `state:${fact.state}`,
    `minutes:${fact.minutes ?? '-'}`,
    `origin:${fact.origin}`,
    `by:${fact.recordedBy.toLowerCase()}`,
    `at:${fact.recordedAt}`,
    `payload:${fact.payloadHash?.toString('hex') ?? '-'}`,
    `previous:${fact.previousHash.toString('hex')}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}

/** SHA-256 of the canonical bytes: 32 bytes. */
export const hashEntry = (fact: EntryFact): Buffer =>
  createHash('sha256').update(canonicalBytes(fact)).digest();

/** The payload's text, form 1: JSON with its keys in order, absent and empty values left out, texts in NFC. */
export function canonicalPayload(payload: EntryPayload): string {
  const kept = Object.entries(payload)
    .filter(([, value]) => typeof value === 'string' && value !== '')
    .map(([key, value]) => [key, (value as string).normalize('NFC')] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(kept));
}

/** SHA-256 of the 16 bytes of salt followed by the payload's text: without the salt nobody can guess a reason. */
export const hashPayload = (salt: Buffer, payload: EntryPayload): Buffer =>
  createHash('sha256').update(salt).update(canonicalPayload(payload), 'utf8').digest();

/** What a writer gives; the chain adds seq and hashes. */
export interface EntryToChain extends Omit<EntryFact, 'seq' | 'previousHash' | 'payloadHash'> {
  payload?: EntryPayload | null;
  /** 16 bytes; needed with a payload. */
  salt?: Buffer;
}

export interface ChainedEntry extends EntryFact {
  hash: Buffer;
  payload: EntryPayload | null;
  salt: Buffer | null;
}

/** Chains entries of ONE learner, in the order given, after `head`. Pure: bulk writers get the same bytes. */
export function chainEntries(
  head: ChainHead,
  entries: EntryToChain[],
): { rows: ChainedEntry[]; head: ChainHead } {
  let last = head;
  const rows = entries.map(({ payload, salt, ...entry }) => {
    const text = payload ? canonicalPayload(payload) : '{}';
    const kept = payload && text !== '{}' ? payload : null;
    if (kept && salt?.length !== 16) throw new Error('A personal payload needs 16 bytes of salt.');
    const fact: EntryFact = {
      ...entry,
      seq: last.seq + 1,
      payloadHash: kept && salt ? hashPayload(salt, kept) : null,
      previousHash: last.hash,
    };
    const row = { ...fact, hash: hashEntry(fact), payload: kept, salt: kept && salt ? salt : null };
    last = { seq: row.seq, hash: row.hash };
    return row;
  });
  return { rows, head: last };
}

/** An entry as it is stored, with what is left of its payload. */
export interface StoredEntry extends EntryFact {
  hash: Buffer;
  form: number;
  /** Null when there was none, or when it was erased. */
  payload: EntryPayload | null;
  salt: Buffer | null;
}

export type FaultKind = 'altered' | 'unlinked' | 'missing' | 'payload_altered' | 'head_altered';

/** A row that does not hold, named. */
export interface ChainFault {
  kind: FaultKind;
  learnerId: string;
  seq: number;
  day: string | null;
  half: Half | null;
  revision: number | null;
}

export interface ChainReport {
  learnerId: string;
  entries: number;
  /** Payloads erased since: the chain holds without them. */
  erased: number;
  faults: ChainFault[];
}

/**
 * Verifies one learner's chain, entries in order of seq. Every fault names its row: `altered` (the row is not what was
 * hashed), `unlinked` (it does not follow the row before), `missing` (a row is gone), `payload_altered`, `head_altered`
 * (rows were cut at the end, or the head was rewritten).
 */
export function verifyChain(learnerId: string, entries: StoredEntry[], head: ChainHead): ChainReport {
  const faults: ChainFault[] = [];
  let previous: ChainHead = NEW_CHAIN;
  let erased = 0;
  for (const entry of entries) {
    const fault = (kind: FaultKind) =>
      faults.push({
        kind,
        learnerId,
        seq: entry.seq,
        day: entry.day,
        half: entry.half,
        revision: entry.revision,
      });
    if (entry.form !== FORM || !hashEntry(entry).equals(entry.hash)) fault('altered');
    if (entry.seq !== previous.seq + 1)
      faults.push({
        kind: 'missing',
        learnerId,
        seq: previous.seq + 1,
        day: null,
        half: null,
        revision: null,
      });
    else if (!entry.previousHash.equals(previous.hash)) fault('unlinked');
    if (entry.payloadHash && !entry.payload) erased += 1;
    else if (entry.payload && !holdsPayload(entry)) fault('payload_altered');
    previous = { seq: entry.seq, hash: entry.hash };
  }
  if (previous.seq !== head.seq || !previous.hash.equals(head.hash))
    faults.push({ kind: 'head_altered', learnerId, seq: head.seq, day: null, half: null, revision: null });
  return { learnerId, entries: entries.length, erased, faults };
}

const holdsPayload = ({ payload, salt, payloadHash }: StoredEntry): boolean =>
  payload !== null && salt !== null && payloadHash !== null && hashPayload(salt, payload).equals(payloadHash);
