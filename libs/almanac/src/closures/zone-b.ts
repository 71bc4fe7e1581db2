/** How sure a date is: a low one never blocks anybody and waits for the school to confirm or change it. */
export type Confidence = 'high' | 'medium' | 'low';

export interface SchoolHoliday {
  schoolYear: string;
  name: string;
  /** First day without class, ISO. */
  from: string;
  /** The day classes resume, ISO; null while it is not published. */
  back: string | null;
  confidence: Confidence;
}

type Row = readonly [name: string, from: string, back: string | null, confidence?: Confidence];

function schoolYear(year: string, confidence: Confidence, rows: readonly Row[]): SchoolHoliday[] {
  return rows.map(([name, from, back, own]) => ({
    schoolYear: year,
    name,
    from,
    back,
    confidence: own ?? confidence,
  }));
}

/**
 * School holidays of zone B (académie d'Orléans-Tours). They do not bind apprentices, who have paid leave.
 * Sources: national open data set for 2024-2026, arrêté of 22 October 2025 (JORFTEXT000052416058) for
 * 2026-2027; 2027-2028 stands on one secondary copy, hence its low confidence.
 */
export const zoneBSchoolHolidays: readonly SchoolHoliday[] = [
  ...schoolYear('2024-2025', 'high', [
    ['Toussaint', '2024-10-19', '2024-11-04'],
    ['Noël', '2024-12-21', '2025-01-06'],
    ['Hiver', '2025-02-08', '2025-02-24'],
    ['Printemps', '2025-04-05', '2025-04-22'],
    ['Pont de l’Ascension', '2025-05-30', '2025-06-02', 'medium'],
    ['Été', '2025-07-05', '2025-09-01'],
  ]),
  ...schoolYear('2025-2026', 'high', [
    ['Toussaint', '2025-10-18', '2025-11-03'],
    ['Noël', '2025-12-20', '2026-01-05'],
    ['Hiver', '2026-02-14', '2026-03-02'],
    ['Printemps', '2026-04-11', '2026-04-27'],
    ['Pont de l’Ascension', '2026-05-15', '2026-05-18'],
    ['Été', '2026-07-04', '2026-09-01'],
  ]),
  ...schoolYear('2026-2027', 'high', [
    ['Toussaint', '2026-10-17', '2026-11-02'],
    ['Noël', '2026-12-19', '2027-01-04'],
    ['Hiver', '2027-02-20', '2027-03-08'],
    ['Printemps', '2027-04-17', '2027-05-03'],
    ['Pont de l’Ascension', '2027-05-07', '2027-05-10'],
    ['Été', '2027-07-03', null],
  ]),
  ...schoolYear('2027-2028', 'low', [
    ['Toussaint', '2027-10-23', '2027-11-08'],
    ['Noël', '2027-12-18', '2028-01-03'],
  ]),
];
