import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Cohort } from '#cohorts';
import type { Hosts, SiteFacts, Tutor } from '#hosts';
import { type LearnerFile, levelLabels } from '#learners';
import type { SchoolIdentity } from '#partnership';
import type { ContractRow } from '../contracts/contract.queries.js';
import { contractKinds, tutorTitles } from '../contracts/contract-kinds.js';
import { type PayStep, payReasons } from '../pay/pay-steps.rules.js';

type Row = [label: string, value: string | null];
export interface SummarySection {
  title: string;
  note?: string;
  rows: Row[];
}

/** Everything that the official form asks and the house knows. */
export interface SummaryFacts {
  contract: ContractRow;
  learner: LearnerFile;
  site: SiteFacts;
  host: Awaited<ReturnType<Hosts['one']>>;
  /** The main tutor first. */
  tutors: Tutor[];
  cohort: Cohort;
  school: SchoolIdentity | null;
  /** Code of the diploma in the ministry's nomenclature, where the registration is known. */
  diplomaCode: string | null;
  pay: PayStep[];
  minorAtStart: boolean;
  schoolHours: number | null;
  depositDueOn: string | null;
  previousContract: string | null;
  /** What was agreed at the signature, whatever amendments changed since. */
  firstPayCents: number | null;
}

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const long = (iso: string | null) => (iso ? formatLongDay(Temporal.PlainDate.from(iso)) : null);
const yes = (flag: boolean) => (flag ? 'oui' : 'non');
/** Left to whoever fills the form in: the house does not know it, and invents nothing. */
const asked = (label: string): Row => [label, null];
const spaced = (siret: string) =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4');

/** The sections of the official form, in its order; a null value prints as « à compléter ». */
export function sectionsOf(facts: SummaryFacts): SummarySection[] {
  const { learner, minorAtStart } = facts;
  return [
    employer(facts),
    apprentice(facts),
    ...(minorAtStart || learner.representatives.length > 0 ? [representative(facts)] : []),
    ...facts.tutors.map((tutor, rank) => tutorSection(facts, tutor, rank)),
    contract(facts),
    training(facts),
    deposit(facts),
  ];
}

const employer = ({ site, host }: SummaryFacts): SummarySection => ({
  title: 'L’employeur',
  rows: [
    ['Employeur', site.kind === 'public_body' ? 'public' : 'privé'],
    ['Dénomination', site.hostName],
    ['Établissement d’exécution du contrat', site.name],
    ['Adresse', [site.address, site.postcode, site.city].filter(Boolean).join(', ')],
    ['SIRET de l’établissement', spaced(site.siret)],
    ['Code d’activité (NAF)', host.naf],
    ['Convention collective (IDCC)', host.idcc],
    asked('Effectif total des salariés'),
    asked('Téléphone et courriel'),
    asked('Caisse de retraite complémentaire'),
  ],
});

const apprentice = ({ learner, contract }: SummaryFacts): SummarySection => ({
  title: 'L’apprenti ou l’apprentie',
  note: 'Le numéro de sécurité sociale n’est pas conservé par l’école\u00A0: l’employeur le demande à la personne et l’écrit lui-même.',
  rows: [
    ['Nom', learner.lastName],
    ['Prénom', learner.firstName],
    ['Numéro de sécurité sociale (NIR)', 'laissé à l’employeur'],
    ['Date de naissance', long(learner.birthDate)],
    asked('Sexe'),
    asked('Commune et département de naissance'),
    asked('Nationalité'),
    asked('Régime social'),
    ['Adresse', [learner.postcode, learner.city].filter(Boolean).join(' ') || null],
    ['Téléphone', learner.phone],
    ['Courriel', learner.email],
    asked('Situation avant ce contrat'),
    asked('Dernier diplôme préparé et dernière année suivie'),
    asked('Diplôme le plus élevé obtenu'),
    ['Sportif de haut niveau', exception(contract, 'top_athlete')],
    ['Reconnaissance de travailleur handicapé', exception(contract, 'disabled_worker')],
    ['Projet de création ou de reprise d’entreprise', exception(contract, 'business_creation')],
  ],
});

/** An exception that was used is known; one that was not may exist all the same. */
const exception = ({ ageExceptions }: ContractRow, name: ContractRow['ageExceptions'][number]) =>
  ageExceptions.includes(name) ? 'oui' : null;

const representative = ({ learner: { representatives } }: SummaryFacts): SummarySection => ({
  title: 'Le représentant légal',
  rows: [
    ['Nom et prénom', representatives[0]?.fullName ?? null],
    ['Courriel', representatives[0]?.email ?? null],
    ['Téléphone', representatives[0]?.phone ?? null],
    asked('Adresse'),
  ],
});

const tutorSection = ({ contract }: SummaryFacts, tutor: Tutor, rank: number): SummarySection => ({
  title: rank === 0 ? capital(tutorTitles[contract.kind]) : `Autre personne de l’équipe (${rank + 1})`,
  rows: [
    ['Nom', tutor.lastName],
    ['Prénom', tutor.firstName],
    ['Date de naissance', long(tutor.birthDate)],
    ['Courriel', tutor.email],
    ['Emploi occupé', tutor.jobTitle],
    [
      'Niveau du diplôme du métier',
      tutor.diplomaLevel === null
        ? null
        : (levelLabels[`${tutor.diplomaLevel}` as keyof typeof levelLabels] ?? `${tutor.diplomaLevel}`),
    ],
    ['Années de pratique du métier', `${tutor.yearsOfPractice}`],
  ],
});

const contract = ({ contract: one, previousContract, firstPayCents }: SummaryFacts): SummarySection => ({
  title: 'Le contrat',
  rows: [
    ['Nature', contractKinds[one.kind]],
    ['Contrat précédent', previousContract ?? 'aucun connu de l’école'],
    ['Après un échec à l’examen', yes(one.afterFailedExam)],
    asked('Numéro du contrat précédent'),
    ['Date de conclusion', long(one.signedOn)],
    ['Début d’exécution', long(one.startsOn)],
    ['Début de la formation pratique chez l’employeur', long(one.companyFirstDay)],
    ['Fin du contrat', long(one.endsOn)],
    ['Durée hebdomadaire', `${number.format(one.hoursPerWeek)} heures, école comprise`],
    asked('Travail sur machines dangereuses ou exposition à des risques'),
    ['Salaire brut mensuel à l’embauche', firstPayCents === null ? null : euros.format(firstPayCents / 100)],
    asked('Avantages en nature (nourriture, logement)'),
  ],
});

const training = ({ cohort, school, diplomaCode, schoolHours }: SummaryFacts): SummarySection => ({
  title: 'La formation',
  rows: [
    ['CFA responsable', school?.name ?? null],
    ['UAI du CFA', school?.uai ?? null],
    ['SIRET du CFA', school ? spaced(school.siret) : null],
    ['Déclaration d’activité', school?.declarationNumber ?? null],
    ['Adresse du CFA', school ? `${school.address}, ${school.postcode} ${school.city}` : null],
    ['CFA d’entreprise', 'non'],
    ['Titre visé', cohort.certification.title],
    ['Code du diplôme', diplomaCode],
    ['Code RNCP', cohort.certification.rncpCode],
    ['Niveau', `${cohort.certification.level}`],
    ['Début du cycle de formation', long(cohort.startsOn)],
    ['Fin prévue des épreuves ou examens', long(cohort.endsOn)],
    ['Durée de la formation', schoolHours === null ? null : `${number.format(schoolHours)} heures`],
    ['Lieu principal de formation', school ? `${school.postcode} ${school.city}` : null],
  ],
});

const deposit = ({ contract: one, site, depositDueOn }: SummaryFacts): SummarySection => ({
  title: 'Le dépôt et le financement',
  rows:
    one.kind === 'internship'
      ? [['Dépôt', 'une convention de stage ne se dépose pas']]
      : [
          [
            'Circuit',
            site.kind === 'public_body'
              ? 'employeur public\u00A0: dépôt auprès des services de l’État (CELIA), financement par le CNFPT'
              : 'employeur privé\u00A0: dépôt auprès de l’OPCO de l’employeur, qui finance',
          ],
          ['À déposer au plus tard le', long(depositDueOn)],
          asked('Nom de l’organisme et numéro d’enregistrement'),
        ],
});

export interface PayPeriod {
  from: string;
  to: string;
  year: string;
  base: string;
  amount: string;
  why: string;
}

/** Pay by year and period, as the form asks: from, to, part of the SMIC or of the branch minimum. */
export function payPeriods(steps: readonly PayStep[], endsOn: string): PayPeriod[] {
  const numeric = (iso: string) => iso.split('-').reverse().join('/');
  return steps.map((step, rank) => {
    const next = steps[rank + 1];
    const to = next ? `${Temporal.PlainDate.from(next.from).subtract({ days: 1 })}` : endsOn;
    return {
      from: numeric(step.from),
      to: numeric(to),
      year: step.year === 1 ? '1re' : `${step.year}e`,
      base: `${number.format(step.percent)}\u00A0% du ${step.byBranch ? 'SMC' : 'SMIC'}`,
      amount: `${euros.format(step.monthlyCents / 100)}${step.assumed ? ' *' : ''}`,
      why: step.reasons.map((reason) => payReasons[reason]).join('\u202F; '),
    };
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
