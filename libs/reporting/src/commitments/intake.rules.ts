import { Temporal } from 'temporal-polyfill';
import { type CertificationRegistration, isRegisteredOn } from '#cohorts';
import { runsOn } from '../dataset/facts.js';
import { longDate, plural } from '../dataset/french-figures.rules.js';
import type { CommitmentRule } from './judgement.js';

const calendar = 'Calendrier des promotions';

/** Commitment « promotions »: as many promotions as agreed, the last planned exit before the agreement ends. */
export const promotionsFitAgreement: CommitmentRule = ({ cohorts, terms, asOf }) => {
  const last = cohorts
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1);
  const opened = cohorts.filter(({ startsOn }) => startsOn <= asOf).length;
  const ends = terms.agreement.endsOn;
  const counted = `${plural(opened, 'promotion ouverte', 'promotions ouvertes')} et ${plural(cohorts.length, 'prévue')} en tout, sur ${terms.cohortCount}`;
  if (!last) {
    return {
      status: asOf > ends ? 'broken' : 'pending',
      figure: 'Aucune promotion n’est encore prévue.',
      source: calendar,
    };
  }
  const inTime = cohorts.length >= terms.cohortCount && last <= ends;
  const late = asOf > ends ? 'broken' : 'at_risk';
  const margin = last <= ends ? 'avant' : 'après';
  return {
    status: inTime ? 'kept' : late,
    figure: `${counted}\u00A0; dernière sortie prévue le ${longDate(last)}, ${margin} la fin de la convention (${longDate(ends)}).`,
    source: calendar,
  };
};

/** Commitment « first-intake »: the first promotion starts inside the agreed window. */
export const firstIntakeInWindow: CommitmentRule = ({ cohorts, terms, asOf }) => {
  const first = cohorts[0]?.startsOn;
  const window = `du ${longDate(terms.firstIntakeFrom)} au ${longDate(terms.firstIntakeUntil)}`;
  if (!first) {
    return {
      status: asOf > terms.firstIntakeUntil ? 'broken' : 'pending',
      figure: `Aucune rentrée n’est encore prévue\u00A0; la période convenue va ${window}.`,
      source: calendar,
    };
  }
  const inside = first >= terms.firstIntakeFrom && first <= terms.firstIntakeUntil;
  const outside = first > asOf ? 'at_risk' : 'broken';
  return {
    status: inside ? (first > asOf ? 'pending' : 'kept') : outside,
    figure: `Première rentrée le ${longDate(first)}\u00A0; la période convenue va ${window}.`,
    source: calendar,
  };
};

/** Commitment « size »: from the smallest to the largest size agreed, at entry; today a promotion may have become small. */
export const sizesAreKept: CommitmentRule = ({ terms }, promotions) => {
  const source = 'Inscriptions';
  const entered = promotions.flatMap((p) =>
    p.enrolledAtEntry === null ? [] : [{ ...p, count: p.enrolledAtEntry }],
  );
  if (entered.length === 0)
    return { status: 'pending', figure: 'Aucune promotion n’est encore entrée.', source };
  const fits = (count: number) => count >= terms.sizeMin && count <= terms.sizeMax;
  const wrong = entered.filter(({ count }) => !fits(count));
  const now = promotions.flatMap((p) =>
    p.enrolledToday === null ? [] : [{ name: p.name, count: p.enrolledToday }],
  );
  const drifting = now.filter(({ count }) => !fits(count));
  const list = (of: { name: string; count: number }[]) =>
    of.map(({ name, count }) => `${count} (${name})`).join(', ');
  const today = now.length > 0 ? `\u00A0; aujourd’hui\u00A0: ${list(now)}` : '';
  return {
    status: wrong.length > 0 ? 'broken' : drifting.length > 0 ? 'at_risk' : 'kept',
    figure: `À l’entrée\u00A0: ${list(entered)}${today} (promis\u00A0: ${terms.sizeMin} à ${terms.sizeMax}).`,
    source,
  };
};

/**
 * Commitment « level »: the certification is registered and of the agreed level on each promotion's first day. A jury
 * after the registration's end is a dated to-do, not a breach (Code du travail, L6113-9).
 */
export const levelIsRegistered: CommitmentRule = ({ cohorts, terms, asOf }) => {
  const source = 'Répertoire national des certifications professionnelles';
  if (cohorts.length === 0)
    return { status: 'pending', figure: 'Aucune promotion n’est encore prévue.', source };
  const wrong = cohorts.filter(({ certification, startsOn }) => {
    const registration: CertificationRegistration = { ...certification, code: certification.rncpCode };
    return (
      certification.level !== terms.outcomeLevel ||
      !isRegisteredOn(registration, Temporal.PlainDate.from(startsOn))
    );
  });
  const titles = [
    ...new Set(cohorts.map(({ certification: c }) => `${c.title} (${c.rncpCode}, niveau ${c.level})`)),
  ];
  if (wrong.length > 0) {
    return {
      status: wrong.some(({ startsOn }) => startsOn <= asOf) ? 'broken' : 'at_risk',
      figure: `${wrong.map(({ name }) => name).join(', ')}\u00A0: le titre n’est pas de niveau ${terms.outcomeLevel} ou n’est pas enregistré au premier jour.`,
      source,
    };
  }
  const late = cohorts.filter(({ certification, endsOn }) => endsOn > certification.registeredUntil);
  const todo = late.map(
    ({ name, certification }) =>
      ` ${name} sort après la fin d’enregistrement\u00A0: inscrire sa session avant le ${longDate(certification.registeredUntil)} (L6113-9).`,
  );
  return {
    status: 'kept',
    figure: `${titles.join(', ')}, enregistré au premier jour de chaque promotion.${todo.join('')}`,
    source,
  };
};

/** Commitment « trade »: first of all web developer, for at least half of the promotions. */
export const tradeIsWeb: CommitmentRule = ({ cohorts }) => {
  const source = 'Titre préparé par chaque promotion';
  if (cohorts.length === 0)
    return { status: 'pending', figure: 'Aucune promotion n’est encore prévue.', source };
  const web = cohorts.filter(({ certification }) => /web/i.test(certification.trade));
  const trades = [...new Set(cohorts.map(({ certification }) => certification.trade.toLowerCase()))];
  return {
    status: web.length * 2 >= cohorts.length ? 'kept' : 'broken',
    figure: `Métier visé\u00A0: ${trades.join(', ')}\u00A0; ${web.length} promotions sur ${cohorts.length} visent le développement web.`,
    source,
  };
};

/** Commitment « review »: due when the second promotion leaves; whether it was held is not recorded yet. */
export const reviewIsDue: CommitmentRule = ({ cohorts, asOf }) => {
  const source = 'Calendrier des promotions';
  const second = cohorts[1];
  if (!second) return { status: 'pending', figure: 'La deuxième promotion n’est pas encore prévue.', source };
  const ahead = cohorts.slice(2).filter(({ startsOn }) => startsOn < second.endsOn).length;
  const warning =
    ahead > 0
      ? ` ${plural(ahead, 'promotion suivante aura commencé', 'promotions suivantes auront commencé')} avant cette date.`
      : '';
  if (runsOn(second, asOf) || second.startsOn > asOf) {
    return {
      status: 'pending',
      figure: `Rendez-vous à la sortie de ${second.name}, le ${longDate(second.endsOn)}.${warning}`,
      source,
    };
  }
  return {
    status: 'not_measured',
    figure: `${second.name} est sortie le ${longDate(second.endsOn)}\u00A0; la tenue de la revue n’est pas encore notée dans Tandem.`,
    source,
  };
};
