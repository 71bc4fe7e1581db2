import { Temporal } from 'temporal-polyfill';
import { routeOf } from '#hosts';
import { contractKinds } from '../contracts/contract-kinds.js';
import { type PayStep, payReasons } from '../pay/pay-steps.rules.js';
import { asked, euros, long, number, type SummaryFacts, type SummarySection, spaced, yes } from './facts.js';
import { apprentice, employer, representative, tutorSection } from './people.js';

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

const deposit = ({ contract: one, site, host, depositDueOn }: SummaryFacts): SummarySection => ({
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
          ['Organisme de dépôt', routeOf(host).filedWith],
          ['Organisme qui finance', routeOf(host).fundedBy],
          asked('Numéro d’enregistrement'),
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
