import { type Contact, headcountBands, type Tutor } from '#hosts';
import { type CivilFile, type LearnerFile, levelLabels, sexLabels } from '#learners';
import type { ContractRow } from '../contracts/contract.queries.js';
import { tutorTitles } from '../contracts/contract-kinds.js';
import { asked, long, type SummaryFacts, type SummarySection, spaced } from './facts.js';

export const employer = ({ site, host, contacts }: SummaryFacts): SummarySection => ({
  title: 'L’employeur',
  rows: [
    ['Employeur', site.kind === 'public_body' ? 'public' : 'privé'],
    ['Dénomination', site.hostName],
    ['Établissement d’exécution du contrat', site.name],
    ['Adresse', [site.address, site.postcode, site.city].filter(Boolean).join(', ')],
    ['SIRET de l’établissement', spaced(site.siret)],
    ['Code d’activité (NAF)', host.naf],
    ['Convention collective (IDCC)', host.idcc],
    ['Effectif total des salariés', headcount(host.headcountBand)],
    ['Signataire', contacts.find(({ role }) => role === 'signatory')?.fullName ?? null],
    ['Téléphone', reached(contacts, 'phone')],
    ['Courriel', reached(contacts, 'email')],
    asked('Caisse de retraite complémentaire'),
  ],
});

export const apprentice = ({ learner, civil, birthCommune, contract }: SummaryFacts): SummarySection => ({
  title: 'L’apprenti ou l’apprentie',
  note: 'Le numéro de sécurité sociale n’est pas conservé par l’école\u00A0: l’employeur le demande à la personne et l’écrit lui-même.',
  rows: [
    ['Nom', learner.lastName],
    ['Prénom', learner.firstName],
    ['Numéro de sécurité sociale (NIR)', 'laissé à l’employeur'],
    ['Date de naissance', long(learner.birthDate)],
    ['Sexe', civil.sex && sexLabels[civil.sex].toLowerCase()],
    ['Commune et département de naissance', birthPlace(civil, birthCommune)],
    asked('Nationalité'),
    asked('Régime social'),
    ['Adresse', address(learner)],
    ['Téléphone', learner.phone],
    ['Courriel', learner.email],
    asked('Situation avant ce contrat'),
    [
      'Dernier diplôme préparé et dernière année suivie',
      [civil.lastClass, civil.leftSchoolYear].filter(Boolean).join(', ') || null,
    ],
    ['Diplôme le plus élevé obtenu', civil.level && levelLabels[civil.level]],
    ['Sportif de haut niveau', exception(contract, 'top_athlete')],
    ['Reconnaissance de travailleur handicapé', exception(contract, 'disabled_worker')],
    ['Projet de création ou de reprise d’entreprise', exception(contract, 'business_creation')],
  ],
});

/** An exception that was used is known; one that was not may exist all the same. */
const exception = ({ ageExceptions }: ContractRow, name: ContractRow['ageExceptions'][number]) =>
  ageExceptions.includes(name) ? 'oui' : null;

export const representative = ({ learner: { representatives } }: SummaryFacts): SummarySection => ({
  title: 'Le représentant légal',
  rows: [
    ['Nom et prénom', representatives[0]?.fullName ?? null],
    ['Courriel', representatives[0]?.email ?? null],
    ['Téléphone', representatives[0]?.phone ?? null],
    asked('Adresse'),
  ],
});

export const tutorSection = ({ contract }: SummaryFacts, tutor: Tutor, rank: number): SummarySection => ({
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

/** The school knows a band, the form asks a number. */
const headcount = (band: keyof typeof headcountBands | null) =>
  band && `${headcountBands[band].toLowerCase()}, nombre exact à compléter`;

/** How the employer is reached: by whoever signs, else by another contact, who is then named. */
function reached(contacts: readonly Contact[], by: 'phone' | 'email'): string | null {
  const one = contacts.find((contact) => contact[by]);
  if (!one) return null;
  return one.role === 'signatory' ? one[by]! : `${one[by]} (${one.fullName})`;
}

const address = ({ street, postcode, city }: LearnerFile) =>
  [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null;

/** What is known of where somebody was born; `commune` is the name behind the code. */
export function birthPlace(
  {
    birthCommuneInsee: code,
    birthPostcode: postcode,
  }: Pick<CivilFile, 'birthCommuneInsee' | 'birthPostcode'>,
  commune: string | null,
): string | null {
  const known = code ?? postcode;
  if (!known) return null;
  if (code?.startsWith('99')) return `à l’étranger (code ${code}), commune et pays à compléter`;
  // Overseas departments have three digits; a postcode of Corsica does not tell which of the two.
  const department = known.startsWith('97') ? known.slice(0, 3) : known.slice(0, 2);
  const where =
    commune ?? (code ? `commune de code INSEE ${code}` : `code postal ${postcode}, commune à compléter`);
  return department === '20' ? where : `${where}, département ${department}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
