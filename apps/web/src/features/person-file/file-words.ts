/** What the codes of a person's file are called on screen. */
export const STATUSES = [
  { code: 'rsa', label: 'RSA, revenu de solidarité active' },
  { code: 'qpv', label: 'QPV, quartier prioritaire de la politique de la ville' },
  { code: 'frr', label: 'FRR, zone France ruralités revitalisation' },
  { code: 'rqth', label: 'RQTH, qualité de travailleur handicapé' },
  { code: 'ase', label: 'ASE, aide sociale à l’enfance' },
  { code: 'cej', label: 'CEJ, contrat d’engagement jeune' },
  { code: 'educational-structure', label: 'Suivi par une structure éducative' },
] as const;

export const READING_REASONS = [
  { value: 'admission', label: 'Instruire la candidature' },
  { value: 'support', label: 'Accompagner la personne ou ouvrir un droit' },
  { value: 'contract', label: 'Préparer un contrat' },
  { value: 'correction', label: 'Corriger, à la demande de la personne' },
] as const;

export const REPRESENTATIVE_KINDS: Record<string, string> = {
  parent: 'parent',
  guardian: 'tutrice ou tuteur légal',
  service: 'service de l’aide sociale à l’enfance',
};

export const MEANS = [
  { value: 'in_person', label: 'Remise en main propre' },
  { value: 'email', label: 'Envoyée par e-mail' },
  { value: 'post', label: 'Envoyée par courrier' },
  { value: 'online', label: 'Lue en ligne' },
] as const;

export const IMAGE_ANSWERS = [
  { value: 'given', label: 'Accord donné' },
  { value: 'refused', label: 'Accord refusé' },
  { value: 'withdrawn', label: 'Accord retiré' },
] as const;

export const GIVERS = [
  { value: 'person', label: 'La personne' },
  { value: 'representative', label: 'Son représentant légal' },
] as const;

export const labelOf = (all: readonly { value: string; label: string }[], code: string) =>
  all.find(({ value }) => value === code)?.label ?? '';
