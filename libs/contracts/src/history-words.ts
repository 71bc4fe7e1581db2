/** What this room's acts are called in a file's history. */
export const contractsHistoryWords: Readonly<Record<string, string>> = {
  'contract.drafted': 'Contrat préparé',
  'contract.redrafted': 'Projet de contrat corrigé',
  'contract.signed': 'Contrat signé',
  'contract.filed': 'Contrat déposé',
  'contract.accepted': 'Dépôt accepté',
  'contract.refused': 'Dépôt refusé',
  'contract.cancelled': 'Contrat annulé',
  'contract.draft': 'Contrat remis en préparation',
  'contract.terminated': 'Rupture enregistrée',
};
