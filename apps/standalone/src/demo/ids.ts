import { Chance } from './chance.js';

/** 1 August 2024, in milliseconds: before every id that a running Tandem makes, so that new rows sort after these. */
const BEFORE_EVERYTHING = 1_722_470_400_000;

/** Gives ids that look like the database's own (UUIDv7), in order, always the same for a name. */
export function idsFor(name: string): () => string {
  const chance = new Chance(`ids of ${name}`);
  let made = 0;
  return () => {
    const time = (BEFORE_EVERYTHING + made).toString(16).padStart(12, '0');
    made += 1;
    const random = chance.bytes(10);
    random[0] = 0x70 | (random[0]! & 0x0f);
    random[2] = 0x80 | (random[2]! & 0x3f);
    const rest = random.toString('hex');
    return [
      time.slice(0, 8),
      time.slice(8),
      rest.slice(0, 4),
      rest.slice(4, 8),
      rest.slice(8).padEnd(12, '0'),
    ].join('-');
  };
}
