import type { Refusal } from '#platform';
import type { LevelCode } from '../eligibility/level-codes.rules.js';

/** What somebody has studied. A school year is written « 2024-2025 ». */
export interface Schooling {
  level: LevelCode;
  /** Validated years of higher education. */
  higherEducationYears: number;
  lastClass: string | null;
  lastSchool: string | null;
  leftSchoolYear: string | null;
}

const SEPTEMBER = '-09';

/** The school year of a day: from September on, the one that begins that year. Days are YYYY-MM-DD. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = day.slice(4, 7) >= SEPTEMBER ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** Everything that cannot be in what somebody says they studied, at its field. */
export function refusalsOfSchooling(
  { level, higherEducationYears, leftSchoolYear }: Schooling,
  birthDate: string,
  today: string,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (field: string, message: string) =>
    refusals.push({ code: 'application.misspelt', message, field });
  if (higherEducationYears > 0 && (level === 'none' || level === '3')) {
    refuse(
      'higherEducationYears',
      'Des années après le bac supposent un bac. Corrigez le niveau ou les années.',
    );
  }
  if (leftSchoolYear === null) return refusals;
  const [first, second] = leftSchoolYear.split('-').map(Number);
  if (!/^\d{4}-\d{4}$/.test(leftSchoolYear) || second !== first! + 1) {
    refuse('leftSchoolYear', 'Écrivez une année scolaire comme 2024-2025.');
  } else if (leftSchoolYear > schoolYearOf(today)) {
    refuse('leftSchoolYear', 'Cette année scolaire n’a pas commencé.');
  } else if (first! < Number(birthDate.slice(0, 4)) + 3) {
    refuse(
      'leftSchoolYear',
      'Cette année scolaire est avant l’école\u00A0: vérifiez-la, ou la date de naissance.',
    );
  }
  return refusals;
}
