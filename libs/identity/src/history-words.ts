/** What this room's acts are called in a file's history. */
export const identityHistoryWords: Readonly<Record<string, string>> = {
  'account.invited': 'Personne invitée',
  'account.deactivated': 'Compte fermé',
  'account.reactivated': 'Compte rouvert',
  'first_director.created': 'Premier compte de direction créé',
  'invitation.accepted': 'Invitation acceptée',
  'password.changed': 'Mot de passe changé',
  'second_factor.confirmed': 'Second facteur activé',
  'second_factor.removed': 'Second facteur retiré',
  'session.opened_by_code': 'Connexion par un code imprimé',
  'session.opened': 'Connexion',
};
