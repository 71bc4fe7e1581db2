/** Minimum pay of an apprentice in % of the SMIC, by the upper age of the band and the year. */
export interface PayBand {
  /** Completed years, inclusive; null for the last band. */
  ageMax: number | null;
  percentByYear: readonly [year1: number, year2: number, year3: number];
}

export const apprenticePayBands: readonly PayBand[] = [
  { ageMax: 17, percentByYear: [27, 39, 55] },
  { ageMax: 20, percentByYear: [43, 51, 67] },
  { ageMax: 25, percentByYear: [53, 61, 78] },
  { ageMax: null, percentByYear: [100, 100, 100] },
];

/** From this age a branch minimum above the SMIC takes its place. */
export const branchMinimumFromAge = 21;

/** Minimum pay under a contrat de professionnalisation in % of the SMIC, by whether the learner has a professional bac. */
export const professionalisationBands: readonly {
  ageMax: number | null;
  percent: number;
  percentWithBac: number;
}[] = [
  { ageMax: 20, percent: 55, percentWithBac: 65 },
  { ageMax: 25, percent: 70, percentWithBac: 80 },
  { ageMax: null, percent: 100, percentWithBac: 100 },
];

/** From 26 under a contrat de professionnalisation: the SMIC, or this part of the branch minimum when it is more. */
export const professionalisationBranchPercent = 85;

/** An hour at the SMIC, in cents, from an ISO day on; the school can extend the table. */
export interface SmicRow {
  from: string;
  hourlyCents: number;
}

/** The rows known when this was written; a running school reads its own, which begin with these (`SmicTable`). */
export const smicTable: readonly SmicRow[] = [
  { from: '2024-01-01', hourlyCents: 1165 },
  { from: '2024-11-01', hourlyCents: 1188 },
  { from: '2026-01-01', hourlyCents: 1202 },
  { from: '2026-06-01', hourlyCents: 1231 },
];
