/**
 * Where each rule comes from, as it is shown beside a refusal: the article when the school's reference data give it, the
 * rule's plain name otherwise, so that no number is quoted from memory.
 */
export const sources = {
  age: 'Code du travail, âge de l’apprenti',
  duration: 'Code du travail, durée du contrat d’apprentissage',
  startWindow: 'Code du travail, début du contrat d’apprentissage',
  trainingDates: 'Code du travail, durée de la formation et du contrat',
  schoolShare: 'Code du travail, part de la formation dans le contrat',
  professionalisation: 'Code du travail, contrat de professionnalisation',
  professionalisationPay: 'Code du travail, rémunération du contrat de professionnalisation',
  internship: 'Code de l’éducation, convention de stage',
  internshipPay: 'Réglage de l’école, gratification de stage',
  siret: 'Règle du numéro SIRET',
  tutor: 'Code du travail, maître d’apprentissage',
  tutorCompetence: 'Code du travail, R6223-22',
  tutorQuota: 'Code du travail, R6223-6',
  minorHours: 'Code du travail, durée du travail des mineurs',
  representative: 'Code civil, représentation du mineur',
  oneAtATime: 'Règle de l’école\u00A0: un seul contrat à la fois',
  pay: 'Code du travail, rémunération minimale de l’apprenti',
  payCycle: 'Code du travail, D6222-28-1',
  deposit: 'Code du travail, L6224-1',
  amendment: 'Code du travail, avenant au contrat',
  failedExam: 'Code du travail, L6222-11',
  termination: 'Code du travail, L6222-18',
  resignation: 'Code du travail, démission de l’apprenti',
  followUp: 'Suivi des contrats de l’école',
} as const;
