import type { GlossaryEntry } from './department-dataset.js';

/** The definition of each figure of the report, in reading order. */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'Inscrits à l’entrée',
    definition: 'Personnes inscrites le premier jour de la promotion.',
  },
  {
    term: 'Présents à la sortie',
    definition: 'Personnes restées jusqu’à la fin de la formation, avec ou sans titre.',
  },
  {
    term: 'Sous contrat',
    definition:
      'Apprenants dont un contrat d’apprentissage ou de professionnalisation court le dernier jour de la période.',
    source: 'Code du travail, L6221-1 et L6325-1',
  },
  {
    term: 'Demi-journée',
    definition:
      'Unité de présence\u00A0: une matinée ou une après-midi attendue à l’école ou chez l’employeur. Une demi-journée non signée est inconnue, jamais présente.',
  },
  {
    term: 'Taux de présence',
    definition:
      'Demi-journées présentes, médiation et représentation de l’école comprises, sur demi-journées attendues à ce jour. Une absence justifiée est montrée à part.',
  },
  {
    term: 'Taux encore atteignable',
    definition: 'Taux de présence si plus aucune demi-journée à venir n’est manquée.',
  },
  {
    term: 'Rupture',
    definition:
      'Contrat arrêté avant son terme. Ce n’est pas un abandon\u00A0: la personne peut rester en formation jusqu’à six mois.',
    source: 'Code du travail, L6222-18-2',
  },
  {
    term: 'Titre obtenu',
    definition: 'Titre professionnel complet\u00A0; un titre partiel (certains CCP) est compté à part.',
  },
  {
    term: 'Apprenants de dernière année',
    definition: 'Personnes sorties pendant la dernière année de leur promotion, une fois chacune.',
    source: 'InserJeunes',
  },
  {
    term: 'Sortants',
    definition: 'Apprenants de dernière année qui ne poursuivent ni études ni formation.',
    source: 'InserJeunes',
  },
  {
    term: 'Chiffre masqué',
    definition:
      'Un effectif trop petit pour ne désigner personne, et ceux qui permettraient de le retrouver, ne sont pas montrés\u00A0; un taux ne l’est qu’à partir du nombre de personnes fixé par la convention.',
  },
];
