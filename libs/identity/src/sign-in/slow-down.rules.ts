/** Free tries before a key is slowed down. A whole class shares one address, so it is given more. */
const FREE_TRIES = { account: 5, address: 40 } as const;

/** The longest wait, in seconds: it slows a guesser to four tries a minute and locks nobody out for good. */
const LONGEST_WAIT = { account: 15, address: 60 } as const;

/**
 * How long a key waits after this many wrong passwords in a row, in seconds: nothing at first, then 1, 2, 4… up to
 * the longest wait.
 */
export function waitAfter(failures: number, kind: 'account' | 'address'): number {
  const over = failures - FREE_TRIES[kind];
  return over < 0 ? 0 : Math.min(2 ** over, LONGEST_WAIT[kind]);
}
