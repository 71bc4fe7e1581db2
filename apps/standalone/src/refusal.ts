/** A start that cannot go on for a reason the reader can act upon: one French sentence, printed alone. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** The code of a Node system error (`ENOSPC`, `EACCES`…), or undefined. */
export function systemCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
