import { Temporal } from 'temporal-polyfill';
import { waitingTooLong } from '../dataset/contracts-and-hosts.rules.js';
import { type ContractFact, lastsOn, runsOn } from '../dataset/facts.js';
import { frenchNumber, frenchPercent, plural } from '../dataset/french-figures.rules.js';
import type { CommitmentRule } from './judgement.js';

/**
 * Commitment « alternance »: time at school and in the company, and nobody without a contract beyond three months after
 * entry (Code du travail, L6222-12-1) or six after a rupture (L6222-18-2).
 */
export const alternanceRuns: CommitmentRule = (facts, promotions) => {
  const source = 'Contrats et registre des demi-journées';
  const { asOf, cohorts, entries } = facts;
  const running = new Set(cohorts.filter((cohort) => runsOn(cohort, asOf)).map(({ id }) => id));
  const there = entries.filter((entry) => running.has(entry.cohortId) && lastsOn(entry, asOf)).length;
  const hours = promotions.reduce((sum, p) => sum + p.schoolHours, 0);
  const days = promotions.reduce((sum, p) => sum + p.companyDays, 0);
  const time = `${frenchNumber(Math.round(hours))} heures à l’école et ${frenchNumber(Math.round(days))} jours en entreprise ou collectivité sur la période`;
  if (there === 0) return { status: 'pending', figure: `Aucune promotion n’est en cours. ${time}.`, source };
  const under = promotions.reduce((sum, p) => sum + (p.underContract ?? 0), 0);
  const day = Temporal.PlainDate.from(asOf);
  const waiting = waitingTooLong(
    facts,
    `${day.subtract({ months: 3 })}`,
    `${day.subtract({ months: 6 })}`,
  ).filter(({ cohortId }) => running.has(cohortId)).length;
  const shares = `${under} apprenants sur ${there} sous contrat (${frenchPercent(under / there, 0)})`;
  return {
    status: waiting === 0 ? 'kept' : under === 0 ? 'broken' : 'at_risk',
    figure: `${shares}${waiting > 0 ? `, ${plural(waiting, 'apprenant')} sans contrat au-delà du délai légal` : ''}\u00A0; ${time}.`,
    source,
  };
};

const DEPARTMENT_POSTCODES: Record<string, string> = { 'Loir-et-Cher': '41' };

/** Commitment « local-network »: host organisations of the department itself. */
export const hostsAreLocal: CommitmentRule = ({ contracts, terms }) => {
  const source = 'Structures d’accueil';
  const prefix = Object.entries(DEPARTMENT_POSTCODES).find(([name]) =>
    terms.agreement.department.includes(name),
  )?.[1];
  if (!prefix) {
    return {
      status: 'not_measured',
      figure: 'Le code postal du département n’est pas connu de Tandem.',
      source,
    };
  }
  const all = hosts(contracts);
  if (all === 0)
    return { status: 'pending', figure: 'Aucune structure n’a encore accueilli d’apprenant.', source };
  const local = hosts(contracts.filter(({ postcode }) => postcode.startsWith(prefix)));
  return {
    status: local > 0 ? 'kept' : 'at_risk',
    figure: `${plural(local, 'structure d’accueil', 'structures d’accueil')} du département sur ${all}. Les rencontres avec le réseau local ne sont pas encore suivies.`,
    source,
  };
};

const hosts = (contracts: readonly ContractFact[]) => new Set(contracts.map(({ hostId }) => hostId)).size;

/** Commitment « public-hosts »: the share of public employers among the contracts of a year, and its trend. */
export const publicHostsGrow: CommitmentRule = ({ contracts, asOf }) => {
  const source = 'Contrats, par année civile de début';
  const years = [...new Set(contracts.map(({ startsOn }) => startsOn.slice(0, 4)))].sort();
  const shares = years.map((year) => {
    const own = contracts.filter(({ startsOn }) => startsOn.startsWith(year));
    return { year, all: own.length, public: own.filter(({ hostKind }) => hostKind === 'public_body').length };
  });
  if (shares.length === 0) return { status: 'pending', figure: 'Aucun contrat n’a encore commencé.', source };
  const told = shares
    .map((s) => `${s.year}\u00A0: ${frenchPercent(s.public / s.all, 0)} (${s.public} sur ${s.all})`)
    .join(', ');
  // A year that is not over says nothing of the trend yet.
  const complete = shares.filter(({ year }) => year < asOf.slice(0, 4));
  const [before, last] = complete.slice(-2);
  if (!before || !last)
    return { status: 'pending', figure: `${told}. La tendance se lira sur deux années complètes.`, source };
  return {
    status: last.public / last.all >= before.public / before.all ? 'kept' : 'at_risk',
    figure: `Part des employeurs publics parmi les contrats, ${told}.`,
    source,
  };
};

/** Commitment « mediation »: optional, so never a breach. */
export const mediationIsOptional: CommitmentRule = ({ mediationHalves }) => ({
  status: mediationHalves > 0 ? 'kept' : 'pending',
  figure:
    mediationHalves > 0
      ? `${plural(mediationHalves, 'demi-journée')} de médiation numérique sur la période.`
      : 'Aucune action sur la période\u00A0; la participation est facultative.',
  source: 'Registre des demi-journées',
});

/** Commitment « employability »: the agreement sets no threshold, so the figure is told and not judged. */
export const employabilityIsTold: CommitmentRule = ({ rates }) => {
  const source = 'Suivis d’insertion';
  const shown = rates.atMoments.filter(
    ({ id, denominator }) => id === 'employment-of-leavers' && denominator > 0,
  );
  const latest = shown.findLast(({ publishable }) => publishable) ?? shown.at(-1);
  if (!latest) return { status: 'pending', figure: 'Personne n’est sorti depuis six mois.', source };
  const people = `${latest.numerator} sur ${latest.denominator}`;
  return {
    status: 'not_measured',
    figure: latest.publishable
      ? `${frenchPercent(latest.rate ?? 0, 0)} des sortants en emploi salarié à ${latest.months} mois (${people}). La convention ne fixe pas de seuil\u00A0: à apprécier.`
      : `Trop peu de sortants (moins de ${rates.threshold}) pour donner un taux à ${latest.months} mois.`,
    source,
  };
};
