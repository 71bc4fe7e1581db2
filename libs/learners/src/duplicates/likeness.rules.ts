import { plainLetters } from '../import/person-key.rules.js';

/** What tells two files of one person from two persons; days are YYYY-MM-DD, phones +33…, e-mails in lower case. */
export interface Identity {
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string | null;
  phone: string | null;
}

export interface Likeness {
  /** 0 to 100; `likenessToExamine` and above is shown to staff. */
  score: number;
  /** Why, in French, the strongest first. */
  reasons: string[];
}

export const likenessToExamine = 60;
export const likenessAlmostSure = 85;

/** A family shares a telephone and a mailbox: without a name in common, or with two first names and two birthdays, no more than this. */
const FAMILY = 40;

/** A telephone or a mailbox of more files than that is an office's: it brings nobody together by itself. */
export const personsOfOneAddress = 20;

/** How much two files look like one person. Two first names that differ are twins or a family, whatever else is the same. */
export function likeness(a: Identity, b: Identity): Likeness {
  const names = nameLikeness(a, b);
  const birth = birthLikeness(a.birthDate, b.birthDate);
  const email = a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase();
  const phone = a.phone !== null && a.phone === b.phone;
  const found = [
    { points: names.points, reason: names.reason },
    { points: birth.points, reason: birth.reason },
    { points: email ? 35 : 0, reason: 'Même adresse e-mail' },
    { points: phone ? 25 : 0, reason: 'Même téléphone' },
  ].filter(({ points }) => points > 0);
  const total = found.reduce((sum, { points }) => sum + points, 0);
  const most = names.sameFirst && (birth.points > 0 || names.points >= 30) ? 100 : FAMILY;
  return {
    score: Math.min(total, most),
    reasons: found.sort((x, y) => y.points - x.points).map(({ reason }) => reason),
  };
}

/** A file's letters, read once however many others it is laid beside. */
const letters = new WeakMap<Identity, [first: string, last: string]>();

function lettersOf(one: Identity): [first: string, last: string] {
  const known = letters.get(one);
  if (known) return known;
  const read: [string, string] = [plainLetters(one.firstName), plainLetters(one.lastName)];
  letters.set(one, read);
  return read;
}

interface NameLikeness {
  points: number;
  reason: string;
  /** Whether the first names are the same, or nearly, once a swap with the last name is undone. */
  sameFirst: boolean;
}

function nameLikeness(a: Identity, b: Identity): NameLikeness {
  const [first, last] = lettersOf(a);
  const [otherFirst, otherLast] = lettersOf(b);
  if (first === otherFirst && last === otherLast)
    return { points: 45, reason: 'Mêmes nom et prénom', sameFirst: true };
  if (first === otherLast && last === otherFirst)
    return { points: 45, reason: 'Nom et prénom inversés', sameFirst: true };
  if (near(first, otherFirst) && near(last, otherLast))
    return { points: 35, reason: 'Noms presque pareils', sameFirst: true };
  if (near(first, otherLast) && near(last, otherFirst))
    return { points: 35, reason: 'Noms presque pareils, inversés', sameFirst: true };
  if (near(first, otherFirst)) return { points: 15, reason: 'Même prénom', sameFirst: true };
  if (near(last, otherLast)) return { points: 10, reason: 'Même nom de famille', sameFirst: false };
  return { points: 0, reason: '', sameFirst: false };
}

/** Same word, one with a second part (« Anne », « Anne-Lise »), or a slip of the finger: one letter, two in a long word. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return true;
  const most = short.length >= 8 ? 2 : short.length >= 4 ? 1 : 0;
  return slips(a, b, most) <= most;
}

function birthLikeness(a: string, b: string): { points: number; reason: string } {
  if (a === b) return { points: 40, reason: 'Même date de naissance' };
  if (b === swapped(a)) return { points: 30, reason: 'Jour et mois de naissance inversés' };
  let differing = 0;
  for (let i = 0; i < a.length && differing < 2; i += 1) if (a[i] !== b[i]) differing += 1;
  if (differing === 1) return { points: 20, reason: 'Date de naissance à un chiffre près' };
  return { points: 0, reason: '' };
}

/** The days whose likeness with this one counts: itself, those with one other digit, day and month swapped. */
export function birthNeighbours(day: string): string[] {
  const [year, month, date] = day.split('-');
  const near = new Set([day, `${year}-${date}-${month}`]);
  for (const [i, digit] of [...day].entries()) {
    if (digit === '-') continue;
    for (let other = 0; other < 10; other += 1) near.add(`${day.slice(0, i)}${other}${day.slice(i + 1)}`);
  }
  return [...near];
}

/**
 * The pairs worth scoring among many files, each once. Names alone never reach what is examined, nor names nearly the same
 * with birthdays nearly the same, so that none is missed but those that an office's address alone would join.
 */
export function pairsToScore<One extends Identity & { id: string }>(files: readonly One[]): [One, One][] {
  const near = nearAmong(files);
  return files.flatMap((file) =>
    near(file)
      .filter(({ id }) => id > file.id)
      .map((other): [One, One] => [file, other]),
  );
}

/**
 * For each of these people, in their order, the file that looks most like them enough to be examined; null for none.
 */
export function closestOf<One extends Identity>(
  people: readonly Identity[],
  files: readonly One[],
): (({ file: One } & Likeness) | null)[] {
  const near = nearAmong(files);
  return people.map((person) =>
    near(person).reduce<({ file: One } & Likeness) | null>((best, file) => {
      const alike = likeness(person, file);
      return alike.score >= likenessToExamine && alike.score > (best?.score ?? 0) ? { file, ...alike } : best;
    }, null),
  );
}

const ofAPerson = <One>(group: One[] | undefined): One[] =>
  group && group.length <= personsOfOneAddress ? group : [];

/** Those of many files that share a birthday, a mailbox or a telephone with somebody, or the names and nearly the birthday. */
function nearAmong<One extends Identity>(files: readonly One[]): (one: Identity) => One[] {
  const byBirth = grouped(files, ({ birthDate }) => birthDate);
  const byNames = grouped(files, namesKey);
  const byEmail = grouped(files, ({ email }) => email?.toLowerCase() ?? '');
  const byPhone = grouped(files, ({ phone }) => phone ?? '');
  return (one) => [
    ...new Set([
      ...(byBirth.get(one.birthDate) ?? []),
      ...(byBirth.get(swapped(one.birthDate)) ?? []),
      ...(byNames.get(namesKey(one)) ?? []).filter(
        ({ birthDate }) => birthLikeness(one.birthDate, birthDate).points > 0,
      ),
      ...ofAPerson(one.email ? byEmail.get(one.email.toLowerCase()) : undefined),
      ...ofAPerson(one.phone ? byPhone.get(one.phone) : undefined),
    ]),
  ];
}

/** Both names in any order. */
const namesKey = (one: Identity): string => [...lettersOf(one)].sort().join('|');

/** The birthday with day and month swapped, which may be no day. */
const swapped = (birth: string): string => `${birth.slice(0, 4)}-${birth.slice(8)}-${birth.slice(5, 7)}`;

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Letters to add, drop, change or swap with the next one to make one word of the other; past `most`, any greater number. */
export function slips(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
