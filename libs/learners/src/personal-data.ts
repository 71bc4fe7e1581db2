import { nobody, of, type PersonalTable } from '#platform';
import { prescriberLabels } from './applications/prescriber-labels.js';
import { refusalReasons } from './applications/refusal-reasons.js';
import { stageLabels } from './applications/stages.rules.js';
import { documentKinds } from './documents/document-kinds.js';
import { levelLabels } from './eligibility/level-codes.rules.js';
import { exitReasons } from './enrolments/exit-reasons.js';
import { returnStates } from './equipment/equipment.rules.js';
import { interviewResults, scoreLabels } from './interviews/interview.rules.js';
import { consentGivers, imageAnswers, noticeMeans } from './notices/notice-words.js';
import { stepLabels, transitionLabels } from './pathway/steps.rules.js';
import { sexLabels } from './people/identity.rules.js';
import type { ProtectedFacts } from './protected/protected.rules.js';
import { protectedStatuses, representativeKinds } from './protected/protected-statuses.js';

const APPLICANT = '(SELECT a.learner_id FROM learners.application a WHERE a.id = t.application_id)';
const ofApplicant: PersonalTable['subjects'] = [{ kind: 'learner', id: APPLICANT }];
const INTERVIEWED = `(SELECT a.learner_id FROM learners.interview i JOIN learners.application a ON a.id = i.application_id
  WHERE i.id = t.interview_id)`;
const ofInterviewed: PersonalTable['subjects'] = [{ kind: 'learner', id: INTERVIEWED }];

/**
 * A birth date that keeps the ages that were counted (on the promotion's first day, on the day of the application) and
 * nothing else: the latest date that gives the same ones.
 */
const AGES_ONLY = `coalesce((
  SELECT min((r.day - make_interval(years => extract(year FROM age(r.day, t.birth_date))::integer))::date)
  FROM (SELECT c.starts_on AS day FROM learners.application a JOIN cohorts.cohort c ON c.id = a.cohort_id WHERE a.learner_id = t.id
        UNION SELECT a.received_on FROM learners.application a WHERE a.learner_id = t.id
        UNION SELECT c.starts_on FROM learners.enrolment e JOIN cohorts.cohort c ON c.id = e.cohort_id WHERE e.learner_id = t.id) r),
  make_date(extract(year FROM t.birth_date)::integer, 1, 1))`;

function statusesInWords(kept: string): string {
  const { statuses, rqthOn } = JSON.parse(kept) as ProtectedFacts;
  const words: string[] = statuses.map((status) => protectedStatuses[status]);
  if (rqthOn) words.push(`RQTH depuis le ${rqthOn.split('-').reverse().join('/')}`);
  return words.join(' ; ') || 'Aucun';
}

const waivedRules = {
  'eligibility.too_young': 'Âge minimum du programme',
  'eligibility.too_old': 'Âge maximum du programme',
  'eligibility.level_too_high': 'Niveau maximum du programme',
  'eligibility.too_many_validated_years': 'Années validées après le bac',
};

/** What learners keeps of people: applicants, learners, their representatives, who sent them. */
export const learnersPersonalData: PersonalTable[] = [
  {
    table: 'learners.learner',
    title: 'Identité et coordonnées',
    subjects: [{ kind: 'learner', id: 't.id' }],
    root: {
      kind: 'learner',
      name: "t.first_name || ' ' || t.last_name",
      address: 't.email',
      alsoIs: [
        {
          kind: 'account',
          id: 't.account_id',
          erasedToo: `NOT EXISTS (SELECT FROM identity.account_role r WHERE r.account_id = t.account_id AND r.role <> 'learner')`,
        },
      ],
    },
    auditedAs: ['learner'],
    columns: {
      first_name: of('identity', 'Prénom', { blank: "'Personne'" }),
      last_name: of('identity', 'Nom', { blank: "'effacée'" }),
      birth_date: of('identity', 'Date de naissance', { blank: AGES_ONLY }),
      email: of('contact', 'Adresse électronique'),
      phone: of('contact', 'Téléphone'),
      street: of('contact', 'Rue'),
      postcode: of('contact', 'Code postal'),
      city: of('contact', 'Commune'),
      commune_insee: of('contact', 'Code INSEE de la commune'),
      sex: of('identity', 'Sexe', { words: sexLabels }),
      birth_postcode: of('identity', 'Code postal de naissance'),
      birth_commune_insee: of('identity', 'Code INSEE de la commune de naissance'),
      ine: of('identity', 'INE'),
      person_key: of('identity', 'Clé de rapprochement', { secret: true, blank: "'effacé ' || t.id" }),
    },
    notPersonal: ['archived_on', 'erased_on', 'version', 'corrected_at'],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'learners.legal_representative',
    title: 'Représentants légaux',
    subjects: [
      { kind: 'learner', id: 't.learner_id' },
      { kind: 'representative', id: 't.id' },
    ],
    root: { kind: 'representative', name: 't.full_name', address: 't.email' },
    columns: {
      full_name: of('identity', 'Nom'),
      email: of('contact', 'Adresse électronique'),
      phone: of('contact', 'Téléphone'),
      sealed_kind: of('social', 'Qualité', { sealed: 'text', words: representativeKinds }),
      receives_messages: of('contact', 'Reçoit les messages'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.document',
    title: 'Pièces du dossier',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    file: 'file_id',
    columns: {
      kind: of('document', 'Pièce', { words: documentKinds }),
      added_on: of('document', 'Ajoutée le'),
      removed_on: of('document', 'Retirée le'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  nobody('learners.document_demand', 'Pièces que l’école demande', ['kind', 'demand', 'decided_on']),
  {
    table: 'learners.protected_status',
    title: 'Statuts protégés',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    columns: {
      sealed: of('social', 'Statuts', { sealed: 'text', read: statusesInWords }),
      recorded_on: of('social', 'Enregistrés le'),
    },
    notPersonal: [],
    retention: 'social',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.information_notice',
    title: 'Information sur les données remise',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    columns: {
      means: of('schooling', 'Moyen', { words: noticeMeans }),
      given_on: of('schooling', 'Remise le'),
    },
    notPersonal: ['version'],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.image_consent',
    title: 'Droit à l’image',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    free: true,
    columns: {
      answer: of('identity', 'Réponse', { words: imageAnswers }),
      given_by: of('identity', 'Donnée par', { words: consentGivers }),
      answered_on: of('identity', 'Le'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  nobody('learners.application_import', 'Fichiers de candidatures importés', [
    'file_name',
    'file_sha256',
    'imported_count',
  ]),
  {
    table: 'learners.application',
    title: 'Candidatures',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    auditedAs: ['application'],
    columns: {
      stage: of('schooling', 'Étape', { words: stageLabels, kept: 'comptée sans nom' }),
      received_on: of('schooling', 'Reçue le', { kept: 'comptée sans nom' }),
      level: of('schooling', 'Niveau', { words: levelLabels, kept: 'compté sans nom' }),
      higher_education_years: of('schooling', 'Années d’études supérieures', { kept: 'comptées sans nom' }),
      last_class: of('schooling', 'Dernière classe'),
      last_school: of('schooling', 'Dernier établissement'),
      left_school_year: of('schooling', 'Dernière année scolaire'),
    },
    notPersonal: ['waiting_rank'],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'learners.prescription',
    title: 'Prescripteur',
    subjects: ofApplicant,
    columns: {
      kind: of('social', 'Sorte de prescripteur', { words: prescriberLabels, kept: 'comptée sans nom' }),
      name: of('social', 'Nom du prescripteur'),
    },
    notPersonal: [],
    retention: 'social',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'learners.application_move',
    title: 'Étapes de la candidature',
    subjects: ofApplicant,
    columns: {
      from_stage: of('schooling', 'Étape d’avant', { words: stageLabels, kept: 'comptée sans nom' }),
      to_stage: of('schooling', 'Étape', { words: stageLabels, kept: 'comptée sans nom' }),
      reason_code: of('schooling', 'Motif', { words: refusalReasons, kept: 'compté sans nom' }),
      note: of('message', 'Précision'),
      moved_on: of('schooling', 'Le', { kept: 'comptée sans nom' }),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'learners.waiting_rank_change',
    title: 'Rangs en liste d’attente',
    subjects: ofApplicant,
    columns: {
      from_rank: of('schooling', 'Rang d’avant'),
      to_rank: of('schooling', 'Rang'),
      changed_on: of('schooling', 'Le'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.place_decline',
    title: 'Places refusées',
    subjects: ofApplicant,
    columns: {
      note: of('message', 'Précision'),
      declined_on: of('schooling', 'Le'),
    },
    notPersonal: ['places_freed'],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  nobody('learners.interview_grid', 'Grilles d’entretien', ['name', 'retired_on']),
  nobody('learners.interview_grid_version', 'Versions des grilles d’entretien', ['number', 'published_on']),
  nobody('learners.interview_criterion', 'Critères des grilles d’entretien', ['position', 'label', 'help']),
  {
    table: 'learners.interview',
    title: 'Entretiens',
    subjects: ofApplicant,
    columns: {
      planned_on: of('schooling', 'Date'),
      planned_at: of('schooling', 'Heure'),
      place: of('schooling', 'Lieu'),
      result: of('schooling', 'Avis', { words: interviewResults }),
      result_on: of('schooling', 'Avis donné le'),
      cancelled_on: of('schooling', 'Annulé le'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.interviewer',
    title: 'Personnes qui ont mené les entretiens',
    subjects: ofInterviewed,
    columns: {},
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: 'ne nomme que l’équipe de l’école',
  },
  {
    table: 'learners.interview_score',
    title: 'Réponses aux entretiens',
    subjects: ofInterviewed,
    columns: { score: of('schooling', 'Réponse', { words: scoreLabels }) },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.interview_note',
    title: 'Notes d’entretien',
    subjects: ofInterviewed,
    columns: {
      note: of('message', 'Notes', { sealed: 'text' }),
      written_on: of('schooling', 'Le'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.positioning_result',
    title: 'Résultats de positionnement',
    subjects: ofApplicant,
    columns: {
      taken_on: of('schooling', 'Date du test'),
      result: of('schooling', 'Résultat', { sealed: 'text' }),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.waiver',
    title: 'Dérogations',
    subjects: ofApplicant,
    columns: {
      rule_code: of('schooling', 'Règle', { words: waivedRules, kept: 'comptée sans nom' }),
      reason: of('message', 'Raison', { blank: "'effacé'" }),
      signed_on: of('schooling', 'Signée le', { kept: 'comptée sans nom' }),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'learners.enrolment',
    title: 'Inscriptions',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    auditedAs: ['enrolment'],
    columns: {
      entry_on: of('schooling', 'Entrée', { kept: 'comptée sans nom' }),
      exit_on: of('schooling', 'Sortie', { kept: 'comptée sans nom' }),
      exit_reason: of('schooling', 'Motif de sortie', {
        words: Object.fromEntries(Object.entries(exitReasons).map(([code, { label }]) => [code, label])),
        kept: 'compté sans nom',
      }),
      transition: of('schooling', 'Suite dans une autre promotion', {
        words: transitionLabels,
        kept: 'comptée sans nom',
      }),
      extended_until: of('schooling', 'Prolongée jusqu’au', { kept: 'comptée sans nom' }),
      exit_note: of('message', 'Précision sur la sortie'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'learners.pathway_step',
    title: 'Étapes du parcours',
    subjects: [
      { kind: 'learner', id: '(SELECT e.learner_id FROM learners.enrolment e WHERE e.id = t.enrolment_id)' },
    ],
    columns: {
      kind: of('schooling', 'Étape', { words: stepLabels, kept: 'comptée sans nom' }),
      effective_on: of('schooling', 'À partir du', { kept: 'comptée sans nom' }),
      until_on: of('schooling', 'Jusqu’au', { kept: 'comptée sans nom' }),
      reason: of('message', 'Motif'),
    },
    notPersonal: ['signed_on'],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  nobody('learners.prescriber', 'Organismes prescripteurs', ['kind', 'name', 'name_key', 'commune', 'notes']),
  {
    table: 'learners.prescriber_contact',
    title: 'Personnes qui orientent vers l’école',
    subjects: [{ kind: 'prescriber_contact', id: 't.id' }],
    root: { kind: 'prescriber_contact', name: 't.full_name', address: 't.email' },
    auditedAs: ['prescriber_contact'],
    columns: {
      full_name: of('identity', 'Nom', { blank: "'Personne effacée'" }),
      role: of('work', 'Fonction'),
      email: of('contact', 'Adresse électronique'),
      phone: of('contact', 'Téléphone'),
    },
    notPersonal: ['left_on'],
    retention: 'host',
    erasure: { how: 'blanked' },
    exported: true,
  },
  nobody('learners.equipment', 'Matériel à prêter', ['kind', 'inventory_number', 'label']),
  {
    table: 'learners.equipment_loan',
    title: 'Matériel prêté',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    columns: {
      lent_on: of('schooling', 'Prêté le', { kept: 'compté sans nom' }),
      due_on: of('schooling', 'À rendre le', { kept: 'compté sans nom' }),
      returned_on: of('schooling', 'Rendu le', { kept: 'compté sans nom' }),
      returned_state: of('schooling', 'État au retour', { words: returnStates, kept: 'compté sans nom' }),
      return_note: of('message', 'Précision au retour'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  nobody('learners.application_window', 'Dates des candidatures en ligne', ['opens_on', 'closes_on']),
  {
    table: 'learners.public_application',
    title: 'Candidatures en ligne',
    subjects: ofApplicant,
    columns: {
      motivation: of('message', 'Ce qui donne envie'),
      notice_version: of('schooling', 'Information lue, version'),
    },
    notPersonal: ['form_hash', 'answers_hash'],
    free: true,
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.applicant_key',
    title: 'Clés de la page de suivi',
    subjects: ofApplicant,
    columns: {
      reference: of('identity', 'Référence', { secret: true }),
      secret_hash: of('identity', 'Empreinte du lien ou du code', { secret: true }),
    },
    notPersonal: ['kind', 'wrong_tries'],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: 'des empreintes, qui ne disent rien',
  },
  nobody('learners.public_count', 'Compteurs du formulaire public, sous empreinte, un jour', [
    'key',
    'count',
  ]),
  {
    table: 'learners.archive_opening',
    title: 'Lectures de l’archive',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    columns: { reason: of('message', 'Raison') },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'learners.learner_merge',
    title: 'Fiches réunies',
    subjects: [
      { kind: 'learner', id: 't.survivor_id' },
      { kind: 'learner', id: 't.merged_id' },
    ],
    columns: { merged_on: of('identity', 'Réunies le', { kept: 'ne nomme personne' }) },
    notPersonal: ['moved_applications', 'moved_representatives', 'set_apart', 'completed'],
    retention: 'file',
    erasure: { how: 'anonymous', why: 'ne contient que des identifiants' },
    exported: true,
  },
  {
    table: 'learners.distinct_persons',
    title: 'Fiches reconnues comme celles de deux personnes',
    subjects: [
      { kind: 'learner', id: 't.first_id' },
      { kind: 'learner', id: 't.second_id' },
    ],
    columns: { decided_on: of('identity', 'Décidé le', { kept: 'ne nomme personne' }) },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'anonymous', why: 'ne contient que des identifiants' },
    exported: 'nomme une autre personne',
  },
];
