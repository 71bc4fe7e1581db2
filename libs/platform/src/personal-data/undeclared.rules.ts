import type { PersonalTable } from './personal-table.js';

/** A column as the database's catalogue has it. */
export interface CatalogueColumn {
  /** `schema.table` */
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  /** Rights of the application's role. */
  mayUpdate: boolean;
  mayDelete: boolean;
}

/** Ids and instants tell nothing of a person by themselves; every other type may. */
const TECHNICAL = ['uuid', 'timestamp with time zone', 'timestamp(3) with time zone'];

/** Erasures that find their rows by themselves. */
const UNNAMED = ['expires', 'audited', 'addressed'];

/** What the register lacks or has too much of, each as a sentence that says what to add and where. */
export function gapsInRegister(
  catalogue: readonly CatalogueColumn[],
  register: readonly PersonalTable[],
): string[] {
  const declared = new Map(register.map((table) => [table.table, table]));
  const tables = new Map<string, CatalogueColumn[]>();
  for (const column of catalogue) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  const doubled = register.filter((one) => declared.get(one.table) !== one).map(({ table }) => table);
  return [
    ...doubled.map((table) => `${table} is declared twice`),
    ...[...tables].flatMap(([name, columns]) => {
      const table = declared.get(name);
      return table ? gapsOfTable(table, columns) : [undeclaredTable(name, columns)];
    }),
    ...register.filter(({ table }) => !tables.has(table)).map(({ table }) => `${table} is no more: drop it`),
  ];
}

function undeclaredTable(name: string, columns: readonly CatalogueColumn[]): string {
  const room = name.split('.')[0]!;
  const candidates = columns.filter(({ type }) => !TECHNICAL.includes(type)).map(({ column }) => column);
  return (
    `${name} is not declared: in libs/${room}/src/personal-data.ts add to ${room}PersonalData either ` +
    `nobody('${name}', '<title in French>', [${candidates.map((c) => `'${c}'`).join(', ')}]) when its rows are ` +
    `nobody's, or { table: '${name}', title, subjects: [{ kind, id: 't.…' }], columns: { … }, notPersonal: [ … ], ` +
    'retention, erasure, exported } with each of these columns in `columns` or in `notPersonal`'
  );
}

function gapsOfTable(table: PersonalTable, columns: readonly CatalogueColumn[]): string[] {
  const { columns: personal, notPersonal, erasure } = table;
  const known = new Map(columns.map((column) => [column.column, column]));
  const [first] = columns;
  const gaps = columns
    .filter(
      ({ column, type }) =>
        !TECHNICAL.includes(type) && !(column in personal) && !notPersonal.includes(column),
    )
    .map(
      ({ column, type }) =>
        `${table.table}.${column} (${type}) is neither personal nor said not to be: add it to \`columns\` ` +
        `(${column}: of('<category>', '<label in French>')) or to \`notPersonal\` in its personal-data.ts`,
    );
  for (const column of [...Object.keys(personal), ...notPersonal])
    if (!known.has(column)) gaps.push(`${table.table}.${column} is declared and is no column: drop it`);
  for (const column of notPersonal)
    if (column in personal)
      gaps.push(`${table.table}.${column} is declared personal and not personal: choose`);
  const goesByRows = erasure.how === 'deleted' || table.retention === 'social' || table.free === true;
  if (goesByRows && Object.keys(personal).length > 0 && !first?.mayDelete)
    gaps.push(`${table.table} is erased by deleting rows, and tandem_app may not DELETE there: grant it`);
  if (erasure.how === 'blanked')
    for (const [name, { blank, kept }] of Object.entries(personal)) {
      const column = known.get(name);
      if (!column || kept) continue;
      if (!column.mayUpdate)
        gaps.push(
          `${table.table}.${name} is blanked at erasure, and tandem_app may not UPDATE it: grant UPDATE (${name})`,
        );
      if (!column.nullable && blank === undefined)
        gaps.push(
          `${table.table}.${name} is blanked at erasure and cannot be null: give \`blank\`, or \`kept\` with why`,
        );
    }
  for (const [name, { sealed }] of Object.entries(personal))
    if (sealed && known.get(name)?.type !== 'bytea')
      gaps.push(`${table.table}.${name} is said sealed and is no bytea`);
  if (Object.keys(personal).length > 0 && table.subjects.length === 0 && !UNNAMED.includes(erasure.how))
    gaps.push(`${table.table} has personal columns and nobody they are about: give \`subjects\``);
  return gaps;
}
