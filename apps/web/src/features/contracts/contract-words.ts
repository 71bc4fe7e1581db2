import type {
  AgeException,
  Amendment,
  ContractClock,
  ContractKind,
  ContractState,
  DocumentKind,
  Initiator,
  PayReason,
  TerminationMode,
} from './contracts-api';

export const KIND_LABELS: Record<ContractKind, string> = {
  apprenticeship: 'Contrat d’apprentissage',
  professionalisation: 'Contrat de professionnalisation',
  internship: 'Convention de stage',
};

export const TUTOR_LABELS: Record<ContractKind, string> = {
  apprenticeship: 'Maître d’apprentissage',
  professionalisation: 'Tuteur',
  internship: 'Tuteur de stage',
};

export const STATE_LABELS: Record<ContractState, string> = {
  draft: 'Brouillon',
  signed: 'Signé',
  filed: 'Déposé',
  accepted: 'Accepté',
  refused: 'Dépôt refusé',
  cancelled: 'Annulé',
  running: 'En cours',
  ended: 'Terminé',
  terminated: 'Rompu',
};

export const INITIATOR_LABELS: Record<Initiator, string> = {
  employer: 'La structure d’accueil',
  learner: 'L’apprenti',
  both: 'Les deux, d’un commun accord',
  other: 'L’école ou un tiers',
};

/** The ways a contract ends before its term, and who may begin each (Code du travail, L6222-18). */
export const MODES: Record<TerminationMode, { label: string; initiators: Initiator[] }> = {
  free: { label: 'Rupture libre des 45 premiers jours', initiators: ['employer', 'learner'] },
  agreement: { label: 'Commun accord', initiators: ['both'] },
  resignation: { label: 'Démission de l’apprenti', initiators: ['learner'] },
  dismissal: { label: 'Licenciement', initiators: ['employer'] },
  exclusion: { label: 'Exclusion définitive de l’école', initiators: ['employer', 'other'] },
  title_obtained: { label: 'Titre obtenu avant le terme', initiators: ['learner'] },
};

export const PAY_REASONS: Record<PayReason, string> = {
  start: 'début du contrat',
  age: 'nouvelle tranche d’âge, le 1er du mois qui suit l’anniversaire',
  contract_year: 'nouvelle année du contrat',
  cycle_year: 'nouvelle année du cycle de formation',
  smic: 'nouveau SMIC',
  smic_to_come: 'SMIC à venir, pas encore publié',
};

export const AMENDMENT_STAGES: Record<Amendment['stage'], string> = {
  signed: 'Signé',
  filed: 'Déposé',
  accepted: 'Accepté',
  refused: 'Dépôt refusé',
};

export const DOCUMENT_KINDS: Record<DocumentKind, string> = {
  signed_contract: 'Contrat signé',
  amendment: 'Avenant signé',
  termination: 'Acte de rupture',
  other: 'Autre pièce',
};

export const CLOCK_LABELS: Record<ContractClock, string> = {
  deposit: 'Contrat à déposer',
  decision: 'Réponse attendue',
  amendment: 'Avenant à déposer',
};

export const EXCEPTION_LABELS: Record<AgeException, string> = {
  disabled_worker: 'Travailleur handicapé (RQTH)',
  business_creation: 'Projet de création ou de reprise d’entreprise',
  top_athlete: 'Sportif de haut niveau',
  follow_up_contract: 'Contrat qui fait suite à un autre contrat d’apprentissage',
};

/** Article numbers keep in one piece: « L6224‑1 » never ends a line at its hyphen. */
export const unbroken = (article: string): string => article.replace(/(?<=\d)-(?=\d)/g, '\u2011');

/** « Mairie d’Essai, école Jules-Ferry (Blois) », the site left out when it bears the organisation's name. */
export function placeOf(place: { hostName: string; siteName: string; city: string }): string {
  const site = place.siteName === place.hostName ? '' : `, ${place.siteName}`;
  return `${place.hostName}${site} (${place.city})`;
}
