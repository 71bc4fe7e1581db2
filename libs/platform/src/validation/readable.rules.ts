import type { Refusal } from '../errors/refusal.js';

/** Deeper than any request of the house, far from where a recursive reader runs out of stack. */
const DEEPEST = 20;

/**
 * Why a parsed body or query cannot even be looked at: nested too deep, or a text with the character NUL, which
 * PostgreSQL stores nowhere. Walks without recursion.
 */
export function refusalsToRead(value: unknown): Refusal[] {
  const waiting: { value: unknown; field: string; depth: number }[] = [{ value, field: '', depth: 0 }];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { value: current, field, depth } = one;
    if (typeof current === 'string' && current.includes('\0')) {
      const message =
        'Ce texte contient un caractère invisible qui ne peut pas être enregistré\u00a0: retapez-le.';
      return [{ code: 'invalid', message, ...(field && { field }) }];
    }
    if (typeof current !== 'object' || current === null || ArrayBuffer.isView(current)) continue;
    if (depth === DEEPEST) {
      return [
        {
          code: 'invalid',
          message: 'Cette demande est trop imbriquée pour être lue.',
          field: field.split('.')[0],
        },
      ];
    }
    for (const [key, inner] of Object.entries(current)) {
      waiting.push({ value: inner, field: field ? `${field}.${key}` : key, depth: depth + 1 });
    }
  }
  return [];
}
