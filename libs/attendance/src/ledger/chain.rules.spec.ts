import { createHash } from 'node:crypto';
import {
  canonicalBytes,
  canonicalPayload,
  chainEntries,
  type EntryToChain,
  hashEntry,
  NEW_CHAIN,
  type StoredEntry,
  verifyChain,
} from './chain.rules.js';

const learnerId = '0197e0a0-0000-7000-8000-000000000001';
const entry = (change: Partial<EntryToChain> = {}): EntryToChain => ({
  learnerId,
  day: '2027-05-18',
  half: 'morning',
  revision: 1,
  state: 'present_school',
  minutes: 210,
  origin: 'sheet',
  recordedBy: '0197E0A0-0000-7000-8000-0000000000AA',
  recordedAt: '2027-05-18T07:12:33.123Z',
  ...change,
});
const chained = () =>
  chainEntries(NEW_CHAIN, [
    entry(),
    entry({
      half: 'afternoon',
      state: 'sick',
      minutes: null,
      payload: { reason: 'Grippe' },
      salt: Buffer.alloc(16, 7),
    }),
    entry({ day: '2027-05-19' }),
  ]);
const stored = (): StoredEntry[] => chained().rows.map((row) => ({ ...row, form: 1 }));

describe('the canonical form', () => {
  it('is text, field by field, in a fixed order', () => {
    const [first] = chained().rows;
    expect(canonicalBytes(first!).toString('utf8')).toBe(
      [
        'tandem-ledger:1',
        `learner:${learnerId}`,
        'seq:1',
        'day:2027-05-18',
        'half:morning',
        'revision:1',
        'state:present_school',
        'minutes:210',
        'origin:sheet',
        'by:0197e0a0-0000-7000-8000-0000000000aa',
        'at:2027-05-18T07:12:33.123Z',
        'payload:-',
        `previous:${'00'.repeat(32)}`,
        '',
      ].join('\n'),
    );
  });

  it('is hashed with SHA-256; the value below must never change', () => {
    const [first] = chained().rows;
    expect(hashEntry(first!)).toEqual(createHash('sha256').update(canonicalBytes(first!)).digest());
    expect(first!.hash.toString('hex')).toBe(
      '4932dca2bab3de9d4d53c77cdcb6f6a189af644830d5e640ca6d7799f062bc8f',
    );
  });

  it('writes a payload alike whatever the order of its keys, and leaves out what is empty', () => {
    expect(canonicalPayload({ reason: 'a', kind: 'b' })).toBe(
      canonicalPayload({ kind: 'b', reason: 'a', note: '' }),
    );
    expect(canonicalPayload({ reason: 'e\u0301' })).toBe('{"reason":"é"}');
  });

  it('needs a salt with a payload', () => {
    expect(() => chainEntries(NEW_CHAIN, [entry({ payload: { reason: 'x' } })])).toThrow('salt');
  });
});

describe('a chain', () => {
  it('holds when nothing was touched, whether written at once or entry by entry', () => {
    const { rows, head } = chained();
    expect(verifyChain(learnerId, stored(), head)).toEqual({ learnerId, entries: 3, erased: 0, faults: [] });
    const first = chainEntries(NEW_CHAIN, [entry()]);
    expect(first.head.hash).toEqual(rows[0]!.hash);
  });

  it.each([
    ['state', 'absent_unjustified'],
    ['minutes', 100],
    ['day', '2027-05-17'],
    ['recordedBy', learnerId],
    ['recordedAt', '2027-05-18T07:12:33.124Z'],
  ])('names the row whose %s was rewritten', (field, value) => {
    const rows = stored().map((row, index) => (index === 1 ? { ...row, [field]: value } : row));
    const { faults } = verifyChain(learnerId, rows, chained().head);
    expect(faults).toMatchObject([{ kind: 'altered', seq: 2, half: 'afternoon' }]);
  });

  it('names the next row when a row was rewritten together with its own hash', () => {
    const rows = stored();
    const forged = { ...rows[1]!, state: 'present_school' as const };
    rows[1] = { ...forged, hash: hashEntry(forged) };
    expect(verifyChain(learnerId, rows, chained().head).faults).toMatchObject([{ kind: 'unlinked', seq: 3 }]);
  });

  it('names a row that is gone, and an end that was cut', () => {
    const [first, second, third] = stored();
    expect(verifyChain(learnerId, [first!, third!], chained().head).faults).toMatchObject([
      { kind: 'missing', seq: 2 },
    ]);
    expect(verifyChain(learnerId, [first!, second!], chained().head).faults).toMatchObject([
      { kind: 'head_altered', seq: 3 },
    ]);
  });

  it('still holds after an erasure, and says it; a rewritten reason shows', () => {
    const erased = stored().map((row) => ({ ...row, payload: null, salt: null }));
    expect(verifyChain(learnerId, erased, chained().head)).toMatchObject({ erased: 1, faults: [] });
    const rewritten = stored().map((row) => (row.payload ? { ...row, payload: { reason: 'Autre' } } : row));
    expect(verifyChain(learnerId, rewritten, chained().head).faults).toMatchObject([
      { kind: 'payload_altered', seq: 2 },
    ]);
  });
});
