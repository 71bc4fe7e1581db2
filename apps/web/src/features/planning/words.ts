import { counted, frenchNumber, frenchPercent } from '../../format/french';
import type { AskedWeeks, OrderedWish, Planning, Proposal, Stage, WishName } from './planning-api';

export const WISHES: Record<WishName, { label: string; means: string }> = {
  peak: {
    label: 'Peu de monde à la fois',
    means: 'Le moins d’apprenants possible la semaine la plus pleine.',
  },
  hall: {
    label: 'Se passer de la grande salle',
    means: 'La demander le moins souvent possible, et quand elle a des chances d’être accordée.',
  },
  regularity: {
    label: 'Rythme régulier',
    means: 'Des périodes aussi proches que possible du rythme recherché.',
  },
  longCompany: {
    label: 'Longues périodes en structure',
    means: 'Moins de périodes, donc plus longues.',
  },
  equalYears: { label: 'Années égales', means: 'Autant de jours d’école chaque année.' },
  requests: { label: 'Demandes des structures', means: 'Les semaines que des structures ont demandées.' },
  preferences: { label: 'Semaines préférées', means: 'Les semaines que l’école préfère.' },
};

export const orderedWishes: OrderedWish[] = [
  'regularity',
  'requests',
  'longCompany',
  'equalYears',
  'preferences',
];

/** What a measure says: « 34 personnes au plus à la fois ». */
export function sayMeasure(wish: WishName, value: number): string {
  switch (wish) {
    case 'peak':
      return counted(value, 'personne');
    case 'hall':
      return value === 0 ? 'jamais' : `${frenchNumber(Math.round(value * 10) / 10)} refus à prévoir`;
    case 'regularity':
      return `${counted(value, 'semaine')} d’écart`;
    case 'longCompany':
      return counted(value, 'période');
    case 'equalYears':
      return counted(value, 'demi-journée');
    case 'requests':
    case 'preferences':
      return value === 0
        ? 'toutes tenues'
        : `${counted(value, 'semaine')} non ${value < 2 ? 'tenue' : 'tenues'}`;
  }
}

/** The head of a measure's row. */
export const MEASURES: Record<WishName, string> = {
  peak: 'Au plus à la fois sur le plateau',
  hall: 'Grande salle nécessaire',
  regularity: 'Par rapport au rythme recherché',
  longCompany: 'Périodes en structure',
  equalYears: 'Écart d’école entre les années',
  requests: 'Demandes des structures',
  preferences: 'Semaines préférées de l’école',
};

/** How sure it is that nothing does better: « prouvé à 1 % du meilleur possible ». */
export function sayGap(stage: Pick<Stage, 'gap' | 'bound'> | undefined): string {
  if (!stage) return 'non cherché, faute de temps';
  if (stage.gap === 0) return 'prouvé\u00a0: rien ne fait mieux';
  if (stage.bound === 0) return 'le meilleur trouvé, sans preuve';
  return `prouvé à ${frenchPercent(Math.ceil(stage.gap * 100) / 100)} du meilleur possible`;
}

/** What a proposal put first. */
export function sayOrder({ order }: Pick<Proposal, 'order'>, index: number): string {
  if (index === 0) return 'Comme vous l’avez demandé';
  const first = order.find((wish) => wish !== 'peak' && wish !== 'hall');
  if (!first) return 'Autrement';
  const before =
    order[0] === 'peak' ? 'avant les autres souhaits' : 'avant tout, même le monde sur le plateau';
  return `«\u00a0${WISHES[first].label}\u00a0» ${before}`;
}

export const STATES: Record<Planning['status'], string> = {
  asked: 'En attente',
  running: 'En cours',
  done: 'Terminé',
  cancelled: 'Arrêté',
  failed: 'Échec',
  impossible: 'Impossible',
};

/** The demands about weeks, as one list of choices. */
export const WEEK_ASKS: { value: string; label: string }[] = [
  { value: 'forbidden school', label: 'Jamais à l’école' },
  { value: 'forbidden company', label: 'Jamais en structure' },
  { value: 'host company', label: 'Une structure la voudrait chez elle' },
  { value: 'host school', label: 'Une structure la voudrait à l’école' },
  { value: 'school school', label: 'L’école la préfère à l’école' },
  { value: 'school company', label: 'L’école la préfère en structure' },
];

export const sayWeekAsk = ({ kind, place }: Pick<AskedWeeks, 'kind' | 'place'>): string =>
  WEEK_ASKS.find(({ value }) => value === `${kind} ${place}`)!.label;
