/** How each commitment is read, in words for the screen. */
export const commitmentDefinitions: Record<string, string> = {
  promotions:
    'Nombre de promotions prévues, et dernière sortie prévue au plus tard le dernier jour de la convention. Une sortie prévue après cette date met l’engagement à risque avant même qu’elle arrive.',
  'first-intake': 'Premier jour de la première promotion, comparé à la période convenue.',
  size: 'Inscrits au premier jour de chaque promotion\u00A0: hors des bornes, l’engagement n’est pas tenu. Inscrits aujourd’hui\u00A0: hors des bornes, il est à risque.',
  level:
    'Le titre préparé est enregistré au répertoire national, au niveau convenu, le premier jour de chaque promotion. Une session après la fin d’enregistrement est une démarche à dater (Code du travail, L6113-9), pas un manquement.',
  alternance:
    'Apprenants sous contrat parmi ceux d’une promotion en cours. À risque quand quelqu’un reste sans contrat plus de trois mois après l’entrée ou plus de six mois après une rupture (Code du travail, L6222-12-1 et L6222-18-2).',
  'no-prerequisite':
    'Motifs des refus de candidature. La liste des motifs n’en contient aucun de technique\u00A0; un refus sans motif met l’engagement à risque.',
  trade: 'Métier du titre préparé\u00A0: au moins une promotion sur deux vise le développement web.',
  'audience-age':
    'Âge de chaque entrant au jour que fixe la convention. Une dérogation signée reste visible, sans chiffre quand elle concerne trop peu de personnes.',
  'audience-level':
    'Plus haut diplôme à l’entrée\u00A0: infra-bac, bac ou bac+1. Une dérogation signée reste visible, sans chiffre quand elle concerne trop peu de personnes.',
  'fragile-audience':
    'Part des entrants adressés par un prescripteur. Les statuts prioritaires ne sont pas encore recueillis.',
  premises:
    'Surface des salles dédiées le dernier jour de la période, comparée aux 165\u00A0m² promis\u00A0; part de ces m² prise par une réservation, sur les demi-journées ouvertes du lundi au vendredi. Grande salle\u00A0: dates demandées depuis le début de la convention, accordées, refusées avec leur motif. Elle est prêtée selon ses disponibilités\u00A0: un refus n’est pas un manquement.',
  mediation:
    'Demi-journées de médiation numérique du registre. Facultative, elle n’est jamais un manquement.',
  review: 'Date de sortie de la deuxième promotion, et promotions déjà commencées à cette date.',
  employability:
    'Emploi salarié en France parmi les sortants, c’est-à-dire les apprenants de dernière année qui ne poursuivent ni études ni formation.',
  'local-network': 'Structures d’accueil dont l’adresse est dans le département.',
  'public-hosts':
    'Part des employeurs publics parmi les contrats commencés dans l’année civile\u00A0; la tendance compare les deux dernières années complètes.',
};

/** What is said of a commitment that Tandem does not follow yet. */
export const notFollowed =
  'Cet engagement n’est pas encore suivi dans Tandem. Il le sera dans une prochaine version.';
