/** What this room's acts are called in a file's history. */
export const hostsHistoryWords: Readonly<Record<string, string>> = {
  'host.created': 'Structure créée',
  'host.changed': 'Structure corrigée',
  'site.created': 'Établissement ajouté',
  'site.changed': 'Établissement corrigé',
  'contact.added': 'Contact ajouté',
  'contact.removed': 'Contact retiré',
  'tutor.added': 'Maître d’apprentissage ajouté',
  'tutor.changed': 'Maître d’apprentissage corrigé',
  'tutor.left': 'Départ du maître d’apprentissage',
  'tutor.returned': 'Retour du maître d’apprentissage',
  'tutor.link_sent': 'Lien personnel envoyé au maître d’apprentissage',
  'host_closure.added': 'Fermeture de l’établissement ajoutée',
  'host_closure.removed': 'Fermeture de l’établissement retirée',
};
