/** Somebody on a waiting list, in its order. */
export interface Waiting {
  id: string;
  /** The programme's criteria are met, or set aside by a waiver. */
  eligible: boolean;
  /** They refused a place, and none has become free since. */
  declined: boolean;
}

export interface Proposal<One> {
  /** Who the place is for, and their place in the list, from 1. */
  one: One;
  rank: number;
  /** Those before them, who are passed over. */
  ineligible: number;
  declined: number;
}

/** Who a free place is proposed to: the first of the list who is eligible and has not refused it; null when nobody is. */
export function proposalOf<One extends Waiting>(
  list: readonly One[],
  freePlaces: number,
): Proposal<One> | null {
  if (freePlaces <= 0) return null;
  const place = list.findIndex(({ eligible, declined }) => eligible && !declined);
  if (place < 0) return null;
  const before = list.slice(0, place);
  return {
    one: list[place]!,
    rank: place + 1,
    declined: before.filter(({ declined }) => declined).length,
    ineligible: before.filter(({ declined }) => !declined).length,
  };
}

/** The list with one of its members at another place, from 1; a place past the end is the end. */
export function reordered(list: readonly string[], id: string, rank: number): string[] {
  const others = list.filter((one) => one !== id);
  return [...others.slice(0, rank - 1), id, ...others.slice(rank - 1)];
}
