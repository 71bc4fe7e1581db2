/** The information given with the form (règlement général sur la protection des données, article 13); dated, so that what was read can be shown. */
export const notice = {
  version: '2026-11-22',
  sentences: [
    'L’école utilise ces réponses pour examiner votre candidature, vous répondre et, si vous êtes admis, préparer votre inscription.',
    'Seules les personnes de l’école chargées des admissions les lisent. Le département, qui finance le programme, ne reçoit que des nombres, jamais votre nom.',
    'Qui vous a envoyé est une réponse protégée : chaque lecture en est notée.',
    'Une candidature refusée est gardée deux ans, puis effacée.',
    'Vous pouvez demander à voir vos réponses, à les corriger ou à les faire effacer, en écrivant à l’école ; et saisir la CNIL si la réponse ne vous convient pas.',
  ],
} as const;
