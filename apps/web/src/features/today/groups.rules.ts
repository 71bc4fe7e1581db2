import { plusDays } from '../../format/dates';

interface Dated {
  dueOn: string | null;
  late: boolean;
  later: unknown;
}

export interface Group<Item> {
  key: 'late' | 'week' | 'ahead' | 'undated' | 'later';
  title: string;
  items: Item[];
}

const TITLES = {
  late: 'En retard',
  week: 'Aujourd’hui et cette semaine',
  ahead: 'Ensuite',
  undated: 'Sans échéance',
  later: 'Remis à plus tard',
} as const;

/** The list cut by how soon; the order inside stays that of the list, and empty groups are left out. */
export function groupsOf<Item extends Dated>(items: readonly Item[], today: string): Group<Item>[] {
  const keyOf = ({ dueOn, late, later }: Item): Group<Item>['key'] => {
    if (later) return 'later';
    if (late) return 'late';
    if (dueOn === null) return 'undated';
    return dueOn <= plusDays(today, 7) ? 'week' : 'ahead';
  };
  return (Object.keys(TITLES) as Group<Item>['key'][])
    .map((key) => ({ key, title: TITLES[key], items: items.filter((item) => keyOf(item) === key) }))
    .filter(({ items: own }) => own.length > 0);
}
