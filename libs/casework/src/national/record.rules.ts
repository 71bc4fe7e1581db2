import { Temporal } from 'temporal-polyfill';
import { isMinorOn } from '#almanac';
import { isRncp, isUai } from '#cohorts';
import { isSiret } from '#hosts';
import { exitReasons, isInseeCommune, isPhone, isPostcode, type NationalIdentity } from '#learners';
import type { Refusal } from '#platform';
import { type ContractFact, type EnrolmentFact, employs } from '../facts/case-facts.js';
import type { StatusReading } from '../statuses/status.rules.js';

/** Everything one record is made of. Days are YYYY-MM-DD. */
export interface RecordFacts {
  today: string;
  person: { id: string; firstName: string; lastName: string; birthDate: string };
  identity: Omit<NationalIdentity, 'learnerId'>;
  enrolment: EnrolmentFact;
  training: { id: string; name: string; startsOn: string; endsOn: string; rncpCode: string };
  contracts: readonly (ContractFact & { siret: string })[];
  titleOn: string | null;
  status: Pick<StatusReading, 'status' | 'since'>;
  school: { uai: string; siret: string; address: string; postcode: string } | null;
}

/** A refusal with the page on which it is mended. */
export interface RecordRefusal extends Refusal {
  to: string;
  act: string;
}

const MOST_CONTRACTS = 4;
const day = (iso: string) => Temporal.PlainDate.from(iso);
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);
const ines = [
  /^\d{9}[A-HJK]{2}$/,
  /^\d{10}[A-HJ-NPR-Z]$/,
  /^\d{4}A\d{5}[A-HJ-NPR-Z]$/,
  /^[0-9A-Z]{10}\d$/,
  /^\d{4}D\d{5}[A-HJ-NPR-Z]$/,
];

/** The contracts that the record names: an employer's, by start. */
const namedContracts = ({ contracts, enrolment }: Pick<RecordFacts, 'contracts' | 'enrolment'>) =>
  contracts
    .filter((one) => employs(one) && one.lastDay >= enrolment.entryOn)
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));

const endOf = ({ enrolment, training }: RecordFacts): string =>
  enrolment.exitOn ?? enrolment.extendedUntil ?? training.endsOn;

/** School years begin in September: « 2026-2027 ». */
export function schoolYearOf(today: string): string {
  const { year, month } = day(today);
  const first = month >= 9 ? year : year - 1;
  return `${first}-${first + 1}`;
}

const monthsOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): number =>
  Math.round(day(startsOn).until(day(endsOn).add({ days: 1 }), { largestUnit: 'days' }).days / 30.44);

/**
 * Everything for which the national dashboard would refuse this record, or silently empty one of its fields: stricter
 * than they are, so that nothing is lost on the way (dossier-apprenant, v3). All at once.
 */
export function refusalsOfRecord(facts: RecordFacts): RecordRefusal[] {
  const { identity, person, training, school, enrolment, today } = facts;
  const refusals: RecordRefusal[] = [];
  const at = (to: string, act: string) => (wrong: boolean, code: string, message: string) => {
    if (wrong) refusals.push({ code: `record.${code}`, message, to, act });
  };
  const filledWrong = (value: string | null, is: (text: string) => boolean) => value !== null && !is(value);
  const own = at('/reglages/ecole', 'Compléter l’école');
  own(school === null, 'school', 'L’UAI et le SIRET de l’école ne sont pas renseignés.');
  if (school) {
    own(!isUai(school.uai), 'uai', 'L’UAI de l’école n’est pas valable.');
    own(!isSiret(school.siret), 'siret', 'Le SIRET de l’école n’est pas valable.');
    own(!isPostcode(school.postcode), 'school_postcode', 'Le code postal de l’école n’est pas valable.');
  }
  const file = at(`/apprenants/${person.id}`, 'Compléter le dossier');
  file(!person.firstName.trim() || !person.lastName.trim(), 'name', 'Le nom ou le prénom manque.');
  file(person.birthDate >= today, 'birth_date', 'La date de naissance est à venir.');
  file(endOf(facts) < enrolment.entryOn, 'end', 'La fin de la formation précède l’entrée.');
  file(filledWrong(identity.email, isEmail), 'email', 'L’adresse e-mail n’est pas valable.');
  file(filledWrong(identity.phone, isPhone), 'phone', 'Le numéro de téléphone n’est pas valable.');
  file(filledWrong(identity.postcode, isPostcode), 'postcode', 'Le code postal n’est pas valable.');
  file(
    filledWrong(identity.birthPostcode, isPostcode),
    'birth_postcode',
    'Le code postal de naissance n’est pas valable.',
  );
  for (const code of [identity.communeInsee, identity.birthCommuneInsee])
    file(filledWrong(code, isInseeCommune), 'insee', `Le code de commune ${code} n’est pas valable.`);
  file(
    filledWrong(identity.ine, (ine) => ines.some((form) => form.test(ine))),
    'ine',
    'L’INE n’a pas la bonne forme.',
  );
  for (const email of identity.representativeEmails)
    file(!isEmail(email), 'representative', 'L’adresse e-mail d’un représentant n’est pas valable.');
  const cohort = at(`/promotions/${training.id}`, 'Voir la promotion');
  cohort(!isRncp(training.rncpCode), 'rncp', 'Le code RNCP de la certification n’est pas valable.');
  const months = monthsOf(training);
  cohort(months < 1 || months > 48, 'duration', 'La durée de la formation doit être de 1 à 48 mois.');
  const contracts = namedContracts(facts);
  file(
    contracts.length > MOST_CONTRACTS,
    'contracts',
    `Le format national prévoit ${MOST_CONTRACTS} contrats, cette personne en a ${contracts.length}.`,
  );
  for (const { siret, hostId } of contracts)
    at(`/structures/${hostId}`, 'Corriger la structure')(
      !isSiret(siret),
      'employer_siret',
      `Le SIRET ${siret} de l’employeur n’est pas valable\u00a0: le tableau de bord le viderait sans le dire.`,
    );
  return refusals;
}

const codes: Partial<Record<StatusReading['status'], number>> = { ABANDON: 0, INSCRIT: 2, APPRENTI: 3 };

/** The record as the national API takes it; what is not known is left out. Ask `refusalsOfRecord` first. */
export function recordOf(facts: RecordFacts): Record<string, string | number | boolean> {
  const { person, identity, enrolment, training, school, titleOn, status, today } = facts;
  const minor = isMinorOn(day(person.birthDate), day(today));
  // RUPTURANT and FIN_DE_FORMATION have no code: they follow from the contracts' dates.
  const code = codes[status.status];
  const excluded = enrolment.exitReason === 'exclusion';
  const months = day(enrolment.entryOn).until(day(today), { largestUnit: 'months' }).months;
  const record: Record<string, string | number | boolean | null | undefined> = {
    nom_apprenant: person.lastName,
    prenom_apprenant: person.firstName,
    id_erp_apprenant: person.id,
    date_de_naissance_apprenant: person.birthDate,
    date_inscription_formation: enrolment.entryOn,
    date_entree_formation: enrolment.entryOn,
    date_fin_formation: endOf(facts),
    annee_scolaire: schoolYearOf(today),
    etablissement_responsable_uai: school!.uai,
    etablissement_formateur_uai: school!.uai,
    etablissement_responsable_siret: school!.siret,
    etablissement_formateur_siret: school!.siret,
    statut_apprenant: code,
    date_metier_mise_a_jour_statut:
      code !== undefined && status.since <= today ? `${status.since}T00:00:00.000Z` : null,
    ine_apprenant: identity.ine,
    email_contact: identity.email,
    responsable_apprenant_mail1: minor ? identity.representativeEmails[0] : null,
    responsable_apprenant_mail2: minor ? identity.representativeEmails[1] : null,
    tel_apprenant: identity.phone,
    adresse_apprenant: identity.street,
    code_postal_apprenant: identity.postcode,
    code_postal_de_naissance_apprenant: identity.birthPostcode,
    code_commune_insee_apprenant: identity.communeInsee,
    code_commune_insee_de_naissance_apprenant: identity.birthCommuneInsee,
    sexe_apprenant: identity.sex,
    libelle_court_formation: training.name,
    annee_formation: Math.max(1, Math.min(5, Math.floor(months / 12) + 1)),
    formation_rncp: training.rncpCode,
    formation_presentielle: true,
    duree_theorique_formation_mois: monthsOf(training),
    obtention_diplome_formation: titleOn ? true : null,
    date_obtention_diplome_formation: titleOn,
    date_exclusion_formation: excluded ? enrolment.exitOn : null,
    cause_exclusion_formation: excluded ? exitReasons.exclusion.label : null,
    etablissement_lieu_de_formation_uai: school!.uai,
    etablissement_lieu_de_formation_siret: school!.siret,
    etablissement_lieu_de_formation_adresse: school!.address,
    etablissement_lieu_de_formation_code_postal: school!.postcode,
    ...Object.assign({}, ...namedContracts(facts).map(contractFields)),
  };
  return Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, string | number | boolean] =>
        entry[1] !== null && entry[1] !== undefined && entry[1] !== '',
    ),
  );
}

const causes: Readonly<Record<string, string>> = {
  free: 'Rupture pendant les 45 premiers jours',
  agreement: 'Commun accord',
  resignation: 'Démission',
  dismissal: 'Licenciement',
  exclusion: 'Exclusion du CFA',
  title_obtained: 'Obtention du diplôme',
};

/** The five fields of a contract; from the second on their names end in _2, _3, _4. */
function contractFields(contract: RecordFacts['contracts'][number], rank: number) {
  const suffix = rank === 0 ? '' : `_${rank + 1}`;
  return {
    [`contrat_date_debut${suffix}`]: contract.startsOn,
    [`contrat_date_fin${suffix}`]: contract.endsOn,
    [`contrat_date_rupture${suffix}`]: contract.terminatedOn,
    [`cause_rupture_contrat${suffix}`]: contract.ground && causes[contract.ground],
    [`siret_employeur${suffix}`]: contract.siret,
  };
}

/** Records cut into files of at most 2,000, as the national API takes them. */
export function filesOf<Row>(records: readonly Row[], most = 2000): Row[][] {
  const files: Row[][] = [];
  for (let first = 0; first < records.length; first += most) files.push(records.slice(first, first + most));
  return files;
}
