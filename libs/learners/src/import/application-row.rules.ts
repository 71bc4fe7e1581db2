import type { Refusal } from '#platform';
import {
  isBlank,
  looksLikeFormula,
  type Read,
  readDate,
  readEmail,
  readPhone,
  readPostcode,
  readYesNo,
} from './cell.rules.js';
import { type ApplicationColumn, columnTitle } from './column.rules.js';
import { type DiplomaLevel, readLevel } from './level.rules.js';
import { personKey } from './person-key.rules.js';
import { keptPrescriberName, type PrescriberKind, readPrescriberKind } from './prescriber.rules.js';

/** An application as a file says it; dates ISO, phones +33…, e-mails in lower case, nothing for an empty cell. */
export interface ParsedApplication {
  firstName: string;
  lastName: string;
  birthDate: string;
  level: DiplomaLevel;
  validatedHigherYear: boolean;
  lastClass?: string;
  email?: string;
  phone?: string;
  postcode?: string;
  town?: string;
  prescriberName?: string;
  prescriberKind?: PrescriberKind;
  wishedCohort?: string;
  representative?: { name?: string; email?: string; phone?: string };
  appliedOn?: string;
}

export type RowStatus = 'new' | 'duplicate-in-file' | 'already-known' | 'error';

export interface RowVerdict {
  line: number;
  status: RowStatus;
  /** Why the row will not be imported; empty for a new one. */
  errors: Refusal[];
  /** Names as written, so that a refused row can be recognised on screen. */
  label: string;
  application?: ParsedApplication;
  personKey?: string;
}

/** A row's cells by what they say; a missing column is an absent cell. */
export type RowCells = Partial<Record<ApplicationColumn, string>>;

const MAX_TEXT = 200;

/** Verdict on one row alone. `today` is the school's day, ISO. */
export function judgeRow(line: number, cells: RowCells, today: string): RowVerdict {
  const errors: Refusal[] = [];
  const refuse = (field: ApplicationColumn, code: string, message: string) =>
    errors.push({ code, message: `${columnTitle(field)}\u00a0: ${message}`, field });

  function cell<T>(field: ApplicationColumn, read: (text: string) => Read<T>): T | undefined {
    const text = cells[field]?.trim() ?? '';
    if (isBlank(text)) return undefined;
    // Only a phone number may begin with a « + » and be no formula.
    const phone = /phone$/i.test(field) && /^\+[\d\s.()-]+$/.test(text);
    if (looksLikeFormula(text) && !phone) {
      refuse(
        field,
        'cell-formula',
        'cette cellule contient une formule ou commence par =, +, - ou @. Écrivez la valeur elle-même.',
      );
      return undefined;
    }
    const result = read(text);
    if ('value' in result) return result.value;
    refuse(field, result.code, result.refused);
    return undefined;
  }
  const required = <T>(field: ApplicationColumn, read: (text: string) => Read<T>) => {
    if (isBlank(cells[field] ?? '')) refuse(field, 'cell-empty', 'cette cellule est vide.');
    return cell(field, read);
  };

  const lastName = required('lastName', readName);
  const firstName = required('firstName', readName);
  const birthDate = required('birthDate', (text) => notAfter(today, readDate(text)));
  const level = required('level', readLevel);
  const validated = cell('validatedHigherYear', readYesNo);
  const prescriber = cell('prescriberName', readText);
  const kind = cell('prescriberKind', readText);
  const representative = {
    name: cell('representativeName', readName),
    email: cell('representativeEmail', readEmail),
    phone: cell('representativePhone', readPhone),
  };
  const optional = {
    email: cell('email', readEmail),
    phone: cell('phone', readPhone),
    lastClass: cell('lastClass', readText),
    postcode: cell('postcode', readPostcode),
    town: cell('town', readText),
    wishedCohort: cell('wishedCohort', readText),
    appliedOn: cell('appliedOn', (text) => notAfter(today, readDate(text))),
  };
  const label = [cells.firstName, cells.lastName]
    .filter((name) => name?.trim())
    .join(' ')
    .slice(0, MAX_TEXT);
  if (errors.length > 0 || !lastName || !firstName || !birthDate || !level) {
    return { line, status: 'error', errors, label };
  }
  const application: ParsedApplication = withoutGaps({
    firstName,
    lastName,
    birthDate,
    level: level.level,
    validatedHigherYear: validated ?? level.validatedHigherYear,
    ...optional,
    prescriberName: prescriber && keptPrescriberName(prescriber),
    prescriberKind: kind || prescriber ? readPrescriberKind(kind ?? prescriber ?? '') : undefined,
    representative: Object.values(representative).some(Boolean) ? withoutGaps(representative) : undefined,
  });
  return {
    line,
    status: 'new',
    errors,
    label,
    application,
    personKey: personKey(firstName, lastName, birthDate),
  };
}

/** Verdicts on all rows: the second row of one person in the file is a duplicate of the first. */
export function judgeRows(rows: { line: number; cells: RowCells }[], today: string): RowVerdict[] {
  const firstLines = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const verdict = judgeRow(line, cells, today);
    if (!verdict.personKey) return verdict;
    const first = firstLines.get(verdict.personKey);
    if (first === undefined) {
      firstLines.set(verdict.personKey, line);
      return verdict;
    }
    return duplicate(verdict, 'duplicate-in-file', `Cette personne est déjà à la ligne ${first} du fichier.`);
  });
}

/** The same verdicts, with those whose person already applied set apart. */
export function markAlreadyKnown(verdicts: RowVerdict[], knownKeys: ReadonlySet<string>): RowVerdict[] {
  return verdicts.map((verdict) =>
    verdict.status === 'new' && verdict.personKey && knownKeys.has(verdict.personKey)
      ? duplicate(verdict, 'already-known', 'Cette personne a déjà une candidature.')
      : verdict,
  );
}

function duplicate(
  verdict: RowVerdict,
  status: 'duplicate-in-file' | 'already-known',
  message: string,
): RowVerdict {
  return { ...verdict, status, errors: [{ code: status, message, field: 'lastName' }] };
}

function readText(text: string): Read<string> {
  const value = text.normalize('NFC').replace(/\s+/g, ' ');
  if (value.length <= MAX_TEXT) return { value };
  return { code: 'text-too-long', refused: `ce texte dépasse ${MAX_TEXT} caractères.` };
}

function readName(text: string): Read<string> {
  const read = readText(text);
  if ('value' in read && !/^[\p{L}][\p{L}\p{M} '’.\-‐‑]*$/u.test(read.value)) {
    return { code: 'name-unreadable', refused: `«\u00a0${read.value}\u00a0» n’est pas un nom.` };
  }
  return read;
}

function notAfter(today: string, read: Read<string>): Read<string> {
  if (!('value' in read)) return read;
  if (read.value > today) return { code: 'date-in-future', refused: 'cette date est dans le futur.' };
  if (read.value < '1920-01-01') return { code: 'date-too-old', refused: 'cette date est trop ancienne.' };
  return read;
}

function withoutGaps<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
