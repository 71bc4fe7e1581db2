import type { Refusal } from './refusal.js';

/** What an actor asked for does not exist, or is not theirs to see: HTTP 404. */
export class NotFound extends Error {
  constructor(readonly detail = "Cette page ou cette fiche n'existe pas, ou ne vous est pas ouverte.") {
    super(detail);
  }
}

/** The actor sees it but may not do this: HTTP 403. */
export class Forbidden extends Error {
  constructor(readonly detail = 'Votre rôle ne permet pas cette action.') {
    super(detail);
  }
}

/** A rule of the school or of the law says no; every reason is given at once: HTTP 422 (or 409 for a conflict). */
export class RuleBroken extends Error {
  constructor(
    readonly refusals: Refusal[],
    readonly status: 409 | 422 = 422,
  ) {
    super(refusals.map((r) => r.message).join(' '));
  }

  /** Throws when there is at least one refusal. */
  static ifAny(refusals: Refusal[]): void {
    if (refusals.length > 0) throw new RuleBroken(refusals);
  }
}

/** Somebody else wrote in the meantime: HTTP 409, nothing was saved. */
export class Conflict extends RuleBroken {
  constructor(code: string, message: string, field?: string) {
    super([{ code, message, field }], 409);
  }
}

/** The caller must slow down: HTTP 429. */
export class TooManyAttempts extends Error {
  constructor(
    readonly detail: string,
    readonly retryAfterSeconds: number,
  ) {
    super(detail);
  }
}

/** Nobody is signed in, or the proof was refused: HTTP 401. */
export class NotSignedIn extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
  ) {
    super(detail);
  }
}
