/** One refusal of the server: the field it concerns (dotted path), a code for programs, a French sentence. */
export interface ProblemDetail {
  field?: string;
  code: string;
  message: string;
  /** The article or definition it comes from, shown after the sentence. */
  source?: string;
}

interface ProblemBody {
  status: number;
  code: string;
  title: string;
  detail?: string;
  errors?: ProblemDetail[];
}

/** What the API refused (RFC 9457), or a failure to reach it (`status` 0). `message` is fit for the screen. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: ProblemDetail[];

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
  }

  static unreachable(): Problem {
    return new Problem({
      status: 0,
      code: 'unreachable',
      title: 'Le serveur ne répond pas',
      detail: navigator.onLine
        ? 'Le serveur ne répond pas. Réessayez dans un instant.'
        : 'Vous êtes hors connexion. Réessayez une fois le réseau revenu.',
    });
  }

  /** The problem an answer carries, or one made from its status when it has no readable body (a proxy's page). */
  static async fromResponse(response: Response): Promise<Problem> {
    const body: Partial<ProblemBody> | null = await response.json().catch(() => null);
    return new Problem({
      status: response.status,
      code: body?.code ?? 'unexpected',
      title: body?.title ?? 'La demande a échoué',
      detail:
        body?.detail ??
        (body?.title ? undefined : `Le serveur a répondu par une erreur (${response.status}).`),
      errors: body?.errors,
    });
  }
}

/** Any failure as a Problem: a programming error becomes a sentence, and is rethrown to the console by the caller. */
export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  console.error(failure);
  return new Problem({
    status: 0,
    code: 'unexpected',
    title: 'Une erreur inattendue est survenue',
    detail: 'Une erreur inattendue est survenue. Rechargez la page ; si elle revient, prévenez l’école.',
  });
}
