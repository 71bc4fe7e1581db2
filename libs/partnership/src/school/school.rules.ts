import type { Refusal } from '#platform';

/** Without spaces, dots or hyphens, in capitals. */
export const tight = (typed: string): string => typed.replace(/[\s\u00A0\u202F.\-_]/g, '').toUpperCase();

const uaiLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Whether the letter is the key of the seven digits: their number modulo 23. */
export const uaiHolds = (uai: string): boolean =>
  /^\d{7}[A-Z]$/.test(uai) && uaiLetters[Number(uai.slice(0, 7)) % 23] === uai[7];

const luhnHolds = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, rank) => {
    const weighed = Number(digit) * (rank % 2 === 1 ? 2 : 1);
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0) %
    10 ===
  0;

/** Whether both keys hold: that of the nine digits of the SIREN and that of the fourteen. */
export const siretHolds = (siret: string): boolean =>
  /^\d{14}$/.test(siret) && luhnHolds(siret.slice(0, 9)) && luhnHolds(siret);

/** Everything that is wrong with the school's numbers, at once. */
export function refusalsToSchool(school: {
  uai: string;
  siret: string;
  declarationNumber?: string | null;
}): Refusal[] {
  const refusals: Refusal[] = [];
  if (!uaiHolds(tight(school.uai))) {
    refusals.push({
      code: 'school.uai_invalid',
      message: 'Ce numéro UAI n’est pas valable\u00A0: sept chiffres, puis la lettre qui en est la clé.',
      field: 'uai',
      source: 'Répertoire national des établissements',
    });
  }
  if (!siretHolds(tight(school.siret))) {
    refusals.push({
      code: 'school.siret_invalid',
      message: 'Ce SIRET n’est pas valable. Vérifiez ses 14 chiffres sur un document officiel.',
      field: 'siret',
      source: 'Règle du numéro SIRET',
    });
  }
  if (school.declarationNumber && !/^\d{11}$/.test(tight(school.declarationNumber))) {
    refusals.push({
      code: 'school.declaration_invalid',
      message: 'Le numéro de déclaration d’activité a onze chiffres.',
      field: 'declarationNumber',
      source: 'Déclaration d’activité de l’école',
    });
  }
  return refusals;
}
