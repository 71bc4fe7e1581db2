import { attendanceRate, attendanceTogether } from './attendance.rules.js';
import type { CommitmentState, DepartmentDataset, PromotionFigures } from './department-dataset.js';
import { frenchNumber, frenchPercent, plural } from './french-figures.rules.js';

/** A figure large enough to be read across a table, with what it is and what it is counted on. */
export interface Headline {
  value: string;
  label: string;
  detail: string;
}

const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
const ofWhole = (part: number, whole: number) => (whole === 0 ? '—' : frenchPercent(part / whole, 0));

/** The six figures of the first page. */
export function headlinesOf(dataset: DepartmentDataset): Headline[] {
  const { promotions, hosts } = dataset;
  const opened = promotions.filter(({ enrolledAtEntry }) => enrolledAtEntry !== null);
  const today = sum(promotions.map(({ enrolledToday }) => enrolledToday));
  const contracts = sum(promotions.map(({ underContract }) => underContract));
  const presence = attendanceRate(attendanceTogether(promotions.map(({ attendance }) => attendance)));
  const presented = sum(promotions.map(({ titles }) => titles?.presented ?? null));
  const awarded = sum(promotions.map(({ titles }) => titles?.awarded ?? null));
  const allHosts = sum(hosts.byKind.map((kind) => kind.hosts));
  const publicHosts = sum(
    hosts.byKind.filter(({ kind }) => kind === 'public-body').map((kind) => kind.hosts),
  );
  return [
    {
      value: frenchNumber(today),
      label: 'apprenants aujourd’hui',
      detail: `${plural(opened.length, 'promotion ouverte', 'promotions ouvertes')} sur ${promotions.length}`,
    },
    {
      value: ofWhole(contracts, today),
      label: 'sous contrat',
      detail: `${frenchNumber(contracts)} sur ${frenchNumber(today)}`,
    },
    {
      value: presence === null ? '—' : frenchPercent(presence),
      label: 'de présence',
      detail: 'sur les demi-journées attendues',
    },
    {
      value: ofWhole(publicHosts, allHosts),
      label: 'd’employeurs publics',
      detail: `${frenchNumber(publicHosts)} structures d’accueil sur ${frenchNumber(allHosts)}`,
    },
    {
      value: ofWhole(awarded, presented),
      label: 'de titres obtenus',
      detail:
        presented === 0
          ? 'aucun jury encore'
          : `${frenchNumber(awarded)} sur ${plural(presented, 'présenté')} au jury`,
    },
    employmentHeadline(dataset),
  ];
}

/** The latest moment of the first indicator for which somebody has answered. */
function employmentHeadline({ employment }: DepartmentDataset): Headline {
  const first = employment[0]?.indicator;
  const known = employment.filter(
    (e) => e.indicator === first && !e.hidden && e.numerator !== null && e.denominator,
  );
  const latest = known.at(-1);
  if (!latest)
    return { value: '—', label: 'en emploi', detail: 'pas encore de sortants suivis, ou trop peu' };
  return {
    value: ofWhole(latest.numerator ?? 0, latest.denominator ?? 0),
    label: `en emploi à ${latest.month} mois`,
    detail: `${latest.numerator} sur ${latest.denominator} ${latest.denominatorName}`,
  };
}

const COUNTED: [CommitmentState, string, string][] = [
  ['kept', 'engagement tenu', 'engagements tenus'],
  ['at_risk', 'à risque', 'à risque'],
  ['broken', 'non tenu', 'non tenus'],
  ['pending', 'à venir', 'à venir'],
  ['not_measured', 'non mesuré', 'non mesurés'],
];

/** « 15 engagements tenus, 2 à risque, 1 non tenu. » */
export function commitmentsSentence({ commitments }: DepartmentDataset) {
  const parts = COUNTED.flatMap(([state, one, many]) => {
    const count = commitments.filter(({ status }) => status === state).length;
    return count === 0 && state !== 'kept' ? [] : [plural(count, one, many)];
  });
  return `${parts.join(', ')}.`;
}

/** What the head-count chart shows, in one sentence. */
export function headCountAnswer({ promotions }: DepartmentDataset) {
  const opened = promotions.filter(({ enrolledAtEntry }) => enrolledAtEntry !== null);
  const outside = (count: number | null, { min, max }: { min: number; max: number }) =>
    count !== null && (count < min || count > max);
  if (opened.length === 0) return 'Aucune promotion n’est encore entrée';
  const wrongEntry = opened.filter((p) => outside(p.enrolledAtEntry, p.promised));
  const entries =
    wrongEntry.length === 0
      ? 'Chaque promotion est entrée avec l’effectif promis'
      : `${listed(wrongEntry)}\u00a0: entrée hors de l’effectif promis`;
  const now = (p: PromotionFigures) => p.enrolledAtExit ?? p.enrolledToday;
  const short = opened.filter((p) => (now(p) ?? p.promised.min) < p.promised.min);
  const crowded = opened.filter((p) => (now(p) ?? 0) > p.promised.max);
  const counts = (promotions: PromotionFigures[], bound: string) =>
    promotions.length === 0
      ? []
      : [`${listed(promotions)} ${promotions.length > 1 ? 'sont' : 'est'} désormais ${bound}`];
  const since = [
    ...counts(short, `sous ${short[0]?.promised.min}`),
    ...counts(crowded, `au-dessus de ${crowded[0]?.promised.max}`),
  ];
  const sentence = [entries, ...(since.length === 0 ? ['toutes s’y tiennent'] : since)].join('\u00a0; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const listed = (promotions: PromotionFigures[]) =>
  promotions.map(({ name }) => name.toLowerCase()).join(' et ');

/** What the attendance chart shows, in one sentence. */
export function attendanceAnswer({ promotions }: DepartmentDataset) {
  const rated = promotions.flatMap((p) => {
    const rate = attendanceRate(p.attendance);
    return rate === null ? [] : [{ name: p.name, rate }];
  });
  const all = attendanceRate(attendanceTogether(promotions.map(({ attendance }) => attendance)));
  if (all === null || !rated[0]) return 'Aucune demi-journée n’était encore attendue';
  const lowest = rated.reduce((low, p) => (p.rate < low.rate ? p : low));
  const together = `${frenchPercent(all)} de présence en tout`;
  return rated.length === 1
    ? together
    : `${together}\u00a0; le plus bas, ${frenchPercent(lowest.rate)}, en ${lowest.name.toLowerCase()}`;
}
