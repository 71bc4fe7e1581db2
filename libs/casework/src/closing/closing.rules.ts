import { Temporal } from 'temporal-polyfill';
import type { MissingMark } from '#attendance';
import type { CohortContact, EnrolmentView, Loan } from '#learners';
import { dayInWords } from '../clocks/clock-words.rules.js';

/** How long before its last day a promotion's end is prepared. */
const MONTHS_BEFORE = 2;

export interface ClosingPerson {
  learnerId: string;
  firstName: string;
  lastName: string;
}

export const closingKinds = [
  'sheets',
  'fortnights',
  'equipment',
  'contacts',
  'access',
  'follow_ups',
] as const;
export type ClosingKind = (typeof closingKinds)[number];

/** One thing to settle; nothing is left of it when its count is 0. */
export interface ClosingLine {
  kind: ClosingKind;
  title: string;
  count: number;
  /** What is left, or that it is done. */
  detail: string;
  /** Where it is settled. */
  to: string;
  act: string;
  /** Whom it is about, by name, when it is about people. */
  people: ClosingPerson[];
}

export interface ClosingFacts {
  cohort: { id: string; endsOn: string };
  today: string;
  enrolments: readonly EnrolmentView[];
  missingMarks: readonly MissingMark[];
  unsigned: readonly { learnerId: string; from: string }[];
  loans: readonly Pick<Loan, 'learnerId' | 'kind'>[];
  contacts: readonly CohortContact[];
  /** Accounts that a link, a code or a browser still opens. */
  openAccounts: ReadonlySet<string>;
  /** The first follow-up of a leaver, by the day they left. */
  firstFollowUp: (exitOn: string) => string;
}

/** The day from which a promotion's end is prepared. */
export const closingFrom = (endsOn: string): string =>
  Temporal.PlainDate.from(endsOn).subtract({ months: MONTHS_BEFORE }).toString();

/** What a promotion leaves to settle, in the order of the work. */
export function closingLines(facts: ClosingFacts): ClosingLine[] {
  const last = facts.enrolments.filter(({ transition }) => transition === null);
  const people = new Map(
    last.map(({ learnerId, firstName, lastName }) => [learnerId, { learnerId, firstName, lastName }]),
  );
  const named = (learnerIds: Iterable<string>) => {
    const wanted = new Set(learnerIds);
    return [...people.values()].filter(({ learnerId }) => wanted.has(learnerId));
  };
  return [
    sheets(facts),
    fortnights(facts, named),
    equipment(facts, named),
    contacts(facts, named),
    access(facts, last, named),
    followUps(facts, last, named),
  ];
}

type Named = (learnerIds: Iterable<string>) => ClosingPerson[];

function sheets({ cohort, today, enrolments, missingMarks }: ClosingFacts): ClosingLine {
  // An exit recorded after the event leaves half-days of somebody who was gone.
  const expected = missingMarks.filter(({ learnerId, day }) =>
    enrolments.some(
      (one) =>
        one.learnerId === learnerId && one.entryOn <= day && (one.exitOn === null || day <= one.exitOn),
    ),
  );
  const open = [...new Set(expected.map(({ day, half }) => `${day}/${half}`))];
  return {
    kind: 'sheets',
    title: 'Feuilles de présence',
    count: open.length,
    detail: open[0]
      ? `${counted(open.length, 'demi-journée')} à l’école à compléter, la plus ancienne le ${dayInWords(open[0].slice(0, 10), today)}.`
      : 'Toutes les demi-journées commencées sont notées.',
    to: `/presence/${open[0] ? `${cohort.id}/${open[0]}` : ''}`.replace(/\/$/, ''),
    act: open[0] ? 'Remplir la plus ancienne' : 'Voir la présence',
    people: [],
  };
}

function fortnights({ today, unsigned }: ClosingFacts, named: Named): ClosingLine {
  const [oldest] = [...unsigned].sort((a, b) => a.from.localeCompare(b.from));
  return {
    kind: 'fortnights',
    title: 'Relevés en entreprise',
    count: unsigned.length,
    detail: oldest
      ? `${counted(unsigned.length, 'relevé')} de quinzaine à signer, le plus ancien du ${dayInWords(oldest.from, today)}.`
      : 'Tous les relevés de quinzaine sont signés.',
    to: oldest ? `/quinzaine?du=${oldest.from}&apprenant=${oldest.learnerId}` : '/presence',
    act: oldest ? 'Saisir le plus ancien' : 'Voir la présence',
    people: named(unsigned.map(({ learnerId }) => learnerId)),
  };
}

const things = {
  laptop: ['ordinateur', 'ordinateurs'],
  badge: ['badge', 'badges'],
  other: ['autre prêt', 'autres prêts'],
} as const;

function equipment({ cohort, loans }: ClosingFacts, named: Named): ClosingLine {
  const words = Object.entries(things).flatMap(([kind, [one, many]]) => {
    const count = loans.filter((loan) => loan.kind === kind).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return {
    kind: 'equipment',
    title: 'Ordinateurs et badges',
    count: loans.length,
    detail: loans.length === 0 ? 'Tout est revenu.' : `${words.join(', ')} à récupérer.`,
    to: `/materiel?promotion=${cohort.id}`,
    act: 'Voir le matériel prêté',
    people: named(loans.map(({ learnerId }) => learnerId)),
  };
}

function contacts({ cohort, contacts }: ClosingFacts, named: Named): ClosingLine {
  const silent = contacts.filter(({ hasEmail, hasPhone }) => !hasEmail || !hasPhone);
  const nothing = silent.filter(({ hasEmail, hasPhone }) => !hasEmail && !hasPhone).length;
  return {
    kind: 'contacts',
    title: 'Coordonnées à confirmer',
    count: silent.length,
    detail:
      silent.length === 0
        ? 'Chacun a une adresse e-mail et un téléphone.'
        : `${counted(silent.length, 'personne')} sans e-mail ou sans téléphone${nothing > 0 ? `, dont ${nothing} sans aucun des deux` : ''}.`,
    to: `/apprenants?promotion=${cohort.id}&situation=tous`,
    act: 'Voir les apprenants',
    people: named(silent.map(({ learnerId }) => learnerId)),
  };
}

function access(facts: ClosingFacts, last: readonly EnrolmentView[], named: Named): ClosingLine {
  const { cohort, today, contacts, openAccounts } = facts;
  const gone = new Set(last.filter((one) => isGone(one, cohort, today)).map(({ learnerId }) => learnerId));
  const open = contacts.filter(
    ({ learnerId, accountId }) => accountId !== null && gone.has(learnerId) && openAccounts.has(accountId),
  );
  return {
    kind: 'access',
    title: 'Accès personnels',
    count: open.length,
    detail:
      open.length === 0
        ? 'Aucun accès ouvert chez les personnes sorties.'
        : `${counted(open.length, 'personne sortie', 'personnes sorties')} avec un lien, un code ou une connexion encore ouverts.`,
    to: `/promotions/${cohort.id}/codes`,
    act: 'Voir les codes d’accès',
    people: named(open.map(({ learnerId }) => learnerId)),
  };
}

function followUps(facts: ClosingFacts, last: readonly EnrolmentView[], named: Named): ClosingLine {
  const { cohort, today, firstFollowUp } = facts;
  const exits = last.flatMap(({ exitOn }) => exitOn ?? []);
  const staying = last.filter(({ exitOn }) => exitOn === null);
  const next = exits
    .map(firstFollowUp)
    .filter((day) => day >= today)
    .sort()[0];
  const planned = next ? ` Prochain premier suivi le ${dayInWords(next, today)}.` : '';
  return {
    kind: 'follow_ups',
    title: 'Suivis après la sortie',
    count: staying.length,
    detail:
      staying.length === 0
        ? `Toutes les sorties sont enregistrées, et leurs suivis prévus.${planned}`
        : `${counted(staying.length, 'sortie')} à enregistrer\u00a0: les suivis à 6, 12, 18 et 24\u00a0mois se prévoient avec elles.${planned}`,
    to: `/insertion?etat=tous&promotion=${cohort.id}`,
    act: 'Voir les suivis',
    people: named(staying.map(({ learnerId }) => learnerId)),
  };
}

/** After their last day here; who has more time after a failed exam is not gone. */
const isGone = (
  { exitOn, extendedUntil }: EnrolmentView,
  cohort: { endsOn: string },
  today: string,
): boolean => (exitOn ?? extendedUntil ?? cohort.endsOn) < today;

const counted = (count: number, one: string, many = `${one}s`) => `${count}\u00a0${count < 2 ? one : many}`;
