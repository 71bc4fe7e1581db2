import { attendanceRate, attendanceTogether, expectedSoFar, reachableRate } from './attendance.rules.js';
import type {
  AttendanceFigures,
  CommitmentState,
  CommitmentStatus,
  CountedCell,
  DepartmentDataset,
} from './department-dataset.js';
import { type Cell, HIDDEN, type ReportTable, type TableColumn } from './report-table.js';

export const STATE_WORDS: Record<CommitmentState, string> = {
  kept: 'tenu',
  at_risk: 'à risque',
  broken: 'non tenu',
  pending: 'à venir',
  not_measured: 'non mesuré',
};

export const OWED_WORDS: Record<CommitmentStatus['owedBy'], string> = {
  school: 'l’école',
  department: 'le département',
  both: 'les deux',
};

const named = (key: string, label: string): TableColumn => ({ key, label, kind: 'text', names: true });
const text = (key: string, label: string): TableColumn => ({ key, label, kind: 'text' });
const integer = (key: string, label: string): TableColumn => ({ key, label, kind: 'integer' });
const percent = (key: string, label: string): TableColumn => ({ key, label, kind: 'percent' });
const date = (key: string, label: string): TableColumn => ({ key, label, kind: 'date' });

const countOf = (cell: CountedCell): Cell => (cell.hidden ? HIDDEN : cell.count);
const share = (part: number | null, whole: number | null) => (part === null || !whole ? null : part / whole);

/** Every table of the report, from the data set alone, in reading order. */
export function tablesOf(dataset: DepartmentDataset): ReportTable[] {
  return [
    commitmentsTable(dataset),
    headCountsTable(dataset),
    mixTable('ages', 'Âge à l’entrée', 'Tranche d’âge', dataset.eligibility.ageBands),
    mixTable('niveaux', 'Niveau à l’entrée', 'Niveau', dataset.eligibility.levels),
    ...(dataset.eligibility.genders
      ? [mixTable('genre', 'Femmes et hommes', 'Genre', dataset.eligibility.genders)]
      : []),
    mixTable('prescripteurs', 'Qui les a orientés', 'Prescripteur', dataset.eligibility.prescribers),
    contractsTable(dataset),
    hostKindsTable(dataset),
    hostPlacesTable(dataset),
    hoursTable(dataset),
    attendanceTable(dataset),
    rupturesTable(dataset),
    mixTable('sorties', 'Sorties par motif', 'Motif', dataset.exits, 'Sorties'),
    titlesTable(dataset),
    employmentTable(dataset),
  ];
}

function commitmentsTable({ commitments }: DepartmentDataset): ReportTable {
  return {
    id: 'engagements',
    title: 'Engagements',
    columns: [
      named('text', 'Engagement'),
      text('status', 'État'),
      text('figure', 'Constat'),
      text('owedBy', 'À la charge de'),
      text('source', 'Source'),
    ],
    rows: commitments.map((c) => ({
      text: c.text,
      status: STATE_WORDS[c.status],
      figure: c.figure,
      owedBy: OWED_WORDS[c.owedBy],
      source: c.source,
    })),
  };
}

function headCountsTable({ promotions }: DepartmentDataset): ReportTable {
  return {
    id: 'effectifs',
    title: 'Effectifs par promotion',
    note: 'Sans valeur : le moment n’est pas encore venu.',
    columns: [
      named('name', 'Promotion'),
      date('startsOn', 'Entrée'),
      date('endsOn', 'Sortie prévue'),
      { ...integer('min', 'Minimum promis'), offPaper: true },
      { ...integer('max', 'Maximum promis'), offPaper: true },
      integer('capacity', 'Places'),
      integer('applications', 'Candidatures'),
      integer('admitted', 'Admis'),
      integer('enrolledAtEntry', 'Inscrits à l’entrée'),
      integer('enrolledToday', 'Inscrits aujourd’hui'),
      integer('enrolledAtExit', 'Présents à la sortie'),
    ],
    rows: promotions.map((p) => ({
      name: p.name,
      startsOn: p.startsOn,
      endsOn: p.endsOn,
      min: p.promised.min,
      max: p.promised.max,
      capacity: p.capacity,
      applications: p.applications,
      admitted: p.admitted,
      enrolledAtEntry: p.enrolledAtEntry,
      enrolledToday: p.enrolledToday,
      enrolledAtExit: p.enrolledAtExit,
    })),
  };
}

function mixTable(
  id: string,
  title: string,
  heading: string,
  cells: CountedCell[],
  counted = 'Personnes',
): ReportTable {
  const whole = cells.some(({ hidden }) => hidden)
    ? null
    : cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return {
    id,
    title,
    note: 'Toutes promotions réunies.',
    columns: [named('label', heading), integer('count', counted), percent('share', 'Part')],
    rows: cells.map((cell) => ({
      label: cell.label,
      count: countOf(cell),
      // With a hidden cell, shares would give the total away, and with it the hidden count.
      share: cell.hidden ? HIDDEN : share(cell.count, whole),
    })),
  };
}

function contractsTable({ promotions }: DepartmentDataset): ReportTable {
  return {
    id: 'contrats',
    title: 'Apprenants sous contrat',
    columns: [
      named('name', 'Promotion'),
      integer('enrolled', 'Inscrits aujourd’hui'),
      integer('underContract', 'Sous contrat'),
      percent('share', 'Part sous contrat'),
      integer('publicHosts', 'Dont chez un employeur public'),
    ],
    rows: promotions.map((p) => ({
      name: p.name,
      enrolled: p.enrolledToday,
      underContract: p.underContract,
      share: share(p.underContract, p.enrolledToday),
      publicHosts: p.publicHostContracts,
    })),
  };
}

function hostKindsTable({ hosts }: DepartmentDataset): ReportTable {
  const all = hosts.byKind.reduce((sum, kind) => sum + kind.hosts, 0);
  return {
    id: 'structures',
    title: 'Structures d’accueil',
    columns: [
      named('kind', 'Nature'),
      integer('hosts', 'Structures'),
      percent('share', 'Part'),
      integer('contracts', 'Contrats'),
    ],
    rows: hosts.byKind.map((k) => ({
      kind: k.kind === 'company' ? 'Entreprises' : 'Collectivités et employeurs publics',
      hosts: k.hosts,
      share: share(k.hosts, all),
      contracts: k.contracts,
    })),
  };
}

function hostPlacesTable({ hosts }: DepartmentDataset): ReportTable {
  return {
    id: 'territoire',
    title: 'Structures d’accueil par commune',
    columns: [
      ...(hosts.byPlace.some(({ canton }) => canton) ? [named('canton', 'Canton')] : []),
      named('commune', 'Commune'),
      integer('hosts', 'Structures'),
      integer('contracts', 'Contrats'),
    ],
    rows: hosts.byPlace.map((place) => ({ ...place })),
  };
}

function hoursTable({ promotions }: DepartmentDataset): ReportTable {
  return {
    id: 'alternance',
    title: 'Temps à l’école et chez l’employeur',
    note: 'Temps réellement constaté, tous apprenants réunis.',
    columns: [
      named('name', 'Promotion'),
      { key: 'schoolHours', label: 'Heures à l’école', kind: 'hours' },
      integer('companyDays', 'Jours chez l’employeur'),
    ],
    rows: promotions.map((p) => ({ name: p.name, schoolHours: p.schoolHours, companyDays: p.companyDays })),
  };
}

function attendanceTable({ promotions }: DepartmentDataset): ReportTable {
  const row = (name: string, a: AttendanceFigures) => ({
    name,
    expected: expectedSoFar(a),
    present: a.present,
    excused: a.excused,
    unexcused: a.unexcused,
    unknown: a.unknown,
    rate: attendanceRate(a),
    reachable: reachableRate(a),
  });
  return {
    id: 'assiduite',
    title: 'Assiduité',
    note: 'En demi-journées. Une absence justifiée est comptée à part, jamais comme une présence.',
    columns: [
      named('name', 'Promotion'),
      integer('expected', 'Attendues à ce jour'),
      integer('present', 'Présences'),
      integer('excused', 'Absences justifiées'),
      integer('unexcused', 'Absences injustifiées'),
      integer('unknown', 'Non signées'),
      percent('rate', 'Taux de présence'),
      percent('reachable', 'Encore atteignable'),
    ],
    rows: [
      ...promotions.map((p) => row(p.name, p.attendance)),
      row('Ensemble', attendanceTogether(promotions.map(({ attendance }) => attendance))),
    ],
  };
}

function rupturesTable({ ruptures: r }: DepartmentDataset): ReportTable {
  const of = (label: string, count: number, whole: number | null): Record<string, Cell> => ({
    label,
    count,
    share: share(count, whole),
  });
  return {
    id: 'ruptures',
    title: 'Ruptures de contrat',
    note: 'Une rupture n’est pas un abandon : l’apprenant peut rester en formation et signer ailleurs.',
    columns: [named('label', 'Contrats'), integer('count', 'Nombre'), percent('share', 'Part')],
    rows: [
      of('Contrats commencés', r.contractsStarted, null),
      of('Rompus avant leur terme (sur contrats commencés)', r.contractsBroken, r.contractsStarted),
      of('Nouveau contrat signé (sur ruptures)', r.hiredAgain, r.contractsBroken),
      of('Toujours en formation, sans contrat (sur ruptures)', r.stillInTraining, r.contractsBroken),
      of('Ont quitté la formation (sur ruptures)', r.left, r.contractsBroken),
    ],
  };
}

function titlesTable({ promotions }: DepartmentDataset): ReportTable {
  return {
    id: 'titres',
    title: 'Titres professionnels',
    columns: [
      named('name', 'Promotion'),
      integer('presented', 'Présentés au jury'),
      integer('awarded', 'Titres obtenus'),
      integer('partial', 'Blocs partiels (CCP)'),
      integer('failed', 'Échecs'),
      percent('ofPresented', 'Obtenus sur présentés'),
      percent('ofEntered', 'Obtenus sur entrés'),
    ],
    rows: promotions.map((p) => ({
      name: p.name,
      presented: p.titles?.presented ?? null,
      awarded: p.titles?.awarded ?? null,
      partial: p.titles?.partial ?? null,
      failed: p.titles?.failed ?? null,
      ofPresented: share(p.titles?.awarded ?? null, p.titles?.presented ?? null),
      ofEntered: share(p.titles?.awarded ?? null, p.enrolledAtEntry),
    })),
  };
}

function employmentTable({ employment }: DepartmentDataset): ReportTable {
  return {
    id: 'insertion',
    title: 'Insertion professionnelle',
    note: 'Chaque taux dit qui il compte : les trois dénominateurs ne se comparent pas entre eux.',
    columns: [
      named('indicator', 'Indicateur'),
      named('moment', 'Moment'),
      text('denominatorName', 'Parmi'),
      integer('numerator', 'Personnes'),
      integer('denominator', 'Sur'),
      percent('rate', 'Taux'),
    ],
    rows: employment.map((e) => ({
      indicator: e.indicator,
      moment: `${e.month} mois`,
      numerator: e.hidden ? HIDDEN : e.numerator,
      denominator: e.hidden ? HIDDEN : e.denominator,
      rate: e.hidden ? HIDDEN : share(e.numerator, e.denominator),
      denominatorName: e.denominatorName,
    })),
  };
}
