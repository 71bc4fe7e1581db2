import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#platform';

/** Every reason not to read what happens between two days (YYYY-MM-DD, both included), `years` apart at most. */
export function refusalsOfRange(from: string, to: string, years: number): Refusal[] {
  if (to < from) {
    return [
      {
        code: 'range.backwards',
        message: 'La fin précède le début\u00a0: vérifiez les deux dates.',
        field: 'to',
      },
    ];
  }
  if (to > Temporal.PlainDate.from(from).add({ years }).toString()) {
    return [
      {
        code: 'range.too_long',
        message: `La période demandée est trop longue\u00a0: ${years}\u00a0${years < 2 ? 'an' : 'ans'} au plus.`,
        field: 'to',
      },
    ];
  }
  return [];
}
