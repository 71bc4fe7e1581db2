import { expectedSoFar } from '../dataset/attendance.rules.js';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { attendanceChart, type Chart, headCountChart } from './charts.js';

export interface ReportSection {
  title: string;
  charts: Chart[];
  /** Ids of tables; two in a pair stand side by side. */
  tables: (string | [string, string])[];
}

/** The order in which the printed report is read, after its first page. */
export function sectionsOf(dataset: DepartmentDataset): ReportSection[] {
  const someEntered = dataset.promotions.some(({ enrolledAtEntry }) => enrolledAtEntry !== null);
  const someExpected = dataset.promotions.some(({ attendance }) => expectedSoFar(attendance) > 0);
  return [
    { title: 'Effectifs', charts: someEntered ? [headCountChart(dataset)] : [], tables: ['effectifs'] },
    {
      title: 'Public accueilli',
      charts: [],
      tables: [
        ['ages', 'niveaux'],
        dataset.eligibility.genders ? ['prescripteurs', 'genre'] : 'prescripteurs',
      ],
    },
    {
      title: 'Contrats et structures d’accueil',
      charts: [],
      tables: ['contrats', 'structures', 'territoire'],
    },
    {
      title: 'Alternance et assiduité',
      charts: someExpected ? [attendanceChart(dataset)] : [],
      tables: ['assiduite', 'alternance'],
    },
    { title: 'Ruptures et sorties', charts: [], tables: ['ruptures', 'sorties'] },
    { title: 'Titres et insertion', charts: [], tables: ['titres', 'insertion'] },
  ];
}
