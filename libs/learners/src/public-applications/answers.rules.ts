import { Temporal } from 'temporal-polyfill';
import { ageOn } from '#almanac';
import type { Refusal, Typed } from '#platform';
import type { LevelCode } from '../eligibility/level-codes.rules.js';
import { readDate, readEmail } from '../import/cell.rules.js';
import { plainLetters } from '../import/person-key.rules.js';
import { keptPrescriberName, type PrescriberKind, readPrescriberKind } from '../import/prescriber.rules.js';
import { isPostcode, normalisePhone, normalisePlaceCode } from '../people/contact-details.rules.js';

/** Levels as the form asks them: a diploma, or the years that followed the bac. */
export const askedLevels = {
  none: { label: 'Pas de diplôme, ou le brevet', level: 'none', years: 0 },
  cap: { label: 'CAP ou BEP', level: '3', years: 0 },
  bac: { label: 'Bac (général, techno ou pro)', level: '4', years: 0 },
  'bac+1': { label: 'Bac et une année validée ensuite', level: '4', years: 1 },
  'bac+2 years': { label: 'Bac et deux années validées ou plus, sans autre diplôme', level: '4', years: 2 },
  'bac+2': { label: 'BTS, BUT 2ᵉ année, DEUST ou autre bac+2', level: '5', years: 0 },
  'bac+3': { label: 'Licence ou plus', level: '6', years: 0 },
} as const satisfies Record<string, { label: string; level: LevelCode; years: number }>;

/** What a person may say of who sent them; judicial youth protection is « structure éducative ». */
export const askedPrescribers = [
  'mission-locale',
  'france-travail',
  'school',
  'association',
  'educational-structure',
  'ase',
  'department',
  'employer',
  'other',
] as const satisfies readonly PrescriberKind[];

/** A contact that is there: an address of the web, a telephone, or a letterbox. */
export interface ContactAnswers {
  email: string | null;
  phone: string | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
}

export interface Answers extends ContactAnswers {
  cohortId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  level: LevelCode;
  higherEducationYears: number;
  lastClass: string | null;
  prescriberKind: PrescriberKind | null;
  prescriberName: string | null;
  motivation: string | null;
  representative: { fullName: string; email: string | null; phone: string | null } | null;
  /** A consent: it may be left out without effect. */
  recontact: boolean;
}

const NAME = /^\p{L}[\p{L}\p{M} '’.\-‐‑]*$/u;

/** Reads what a form says field by field, and gathers what is wrong. */
export class Reading {
  readonly refusals: Refusal[] = [];

  constructor(readonly typed: Typed) {}

  refuse(field: string, message: string): null {
    this.refusals.push({ code: 'application.misspelt', message, field });
    return null;
  }

  /** One line, at most `max` characters; null when empty. */
  line(field: string, max = 200): string | null {
    const text = (this.typed[field] ?? '')
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    if (text === '') return null;
    return text.length > max ? this.refuse(field, `Écrivez ${max} caractères au plus.`) : text;
  }

  /** Several lines. */
  text(field: string, max: number): string | null {
    const text = (this.typed[field] ?? '')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .trim();
    if (text === '') return null;
    if (text.length <= max) return text;
    const [most, written] = [max, text.length].map((count) => count.toLocaleString('fr-FR'));
    return this.refuse(field, `Ce texte compte ${written} caractères : ${most} au plus.`);
  }

  name(field: string, missing: string, max = 100): string | null {
    if (!this.typed[field]?.trim()) return this.refuse(field, missing);
    const name = this.line(field, max);
    if (name === null || (NAME.test(name) && plainLetters(name) !== '')) return name;
    return this.refuse(field, 'Écrivez un nom avec des lettres, des espaces, des tirets ou des apostrophes.');
  }

  email(field: string): string | null {
    const text = this.line(field, 254);
    if (text === null) return null;
    const read = readEmail(text);
    return 'value' in read
      ? read.value
      : this.refuse(field, 'Écrivez une adresse comme prenom.nom@exemple.fr.');
  }

  phone(field: string): string | null {
    const text = this.line(field, 30);
    if (text === null) return null;
    return normalisePhone(text) ?? this.refuse(field, 'Écrivez un numéro français à dix chiffres.');
  }

  postcode(field: string): string | null {
    const text = this.line(field, 10);
    if (text === null) return null;
    return isPostcode(text)
      ? normalisePlaceCode(text)
      : this.refuse(field, 'Écrivez les cinq chiffres du code postal.');
  }

  /** A birth day typed as 31/12/2007, 31 12 2007 or 31122007. */
  birthDate(field: string, today: string): string | null {
    const text = this.line(field, 30);
    if (text === null) return this.refuse(field, 'Écrivez votre date de naissance, par exemple 31/12/2007.');
    const digits = text.replace(/[\s/.-]+/g, '');
    const read = readDate(/^\d{8}$/.test(digits) && !/^\d{4}-/.test(text) ? inParts(digits) : text);
    if (!('value' in read)) return this.refuse(field, 'Écrivez cette date comme 31/12/2007.');
    if (read.value >= today) return this.refuse(field, 'Cette date est dans le futur : vérifiez l’année.');
    if (read.value < '1920-01-01')
      return this.refuse(field, 'Cette date est trop ancienne : vérifiez l’année.');
    return read.value;
  }

  /** The five ways to write to somebody; one at least must be whole. `firstField` carries the refusal. */
  contact(): ContactAnswers {
    const email = this.email('email');
    const phone = this.phone('phone');
    const street = this.line('street');
    const postcode = this.postcode('postcode');
    const city = this.line('city', 100);
    const written = ['email', 'phone', 'street'].some((field) => this.typed[field]?.trim());
    if (!written) {
      this.refuse(
        'email',
        'Indiquez une adresse e-mail, un téléphone ou une adresse postale, pour vous répondre.',
      );
    } else if (street && !email && !phone) {
      if (!this.typed.postcode?.trim()) this.refuse('postcode', 'Ajoutez le code postal de votre adresse.');
      if (!this.typed.city?.trim()) this.refuse('city', 'Ajoutez la commune de votre adresse.');
    }
    return { email, phone, street, postcode, city };
  }
}

const inParts = (digits: string) => `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`;

/**
 * The application somebody typed, and everything that is wrong in it at once. `open` are the promotions that take
 * applications on `today` (YYYY-MM-DD). A technical test is asked nowhere; eligibility is no refusal.
 */
export function readAnswers(
  typed: Typed,
  { open, today }: { open: readonly string[]; today: string },
): { answers: Answers; refusals: readonly Refusal[] } {
  const reading = new Reading(typed);
  const cohortId = typed.cohortId ?? '';
  if (!open.includes(cohortId)) reading.refuse('cohortId', 'Choisissez une promotion de la liste.');
  const lastName = reading.name('lastName', 'Écrivez votre nom.');
  const firstName = reading.name('firstName', 'Écrivez votre prénom.');
  const birthDate = reading.birthDate('birthDate', today);
  const contact = reading.contact();
  const asked = Object.hasOwn(askedLevels, typed.level ?? '')
    ? askedLevels[typed.level as keyof typeof askedLevels]
    : null;
  if (!asked)
    reading.refuse('level', 'Choisissez ce que vous avez obtenu, même si c’est « pas de diplôme ».');
  const lastClass = reading.line('lastClass');
  const representative = readRepresentative(reading, birthDate, today);
  const prescriber = readPrescriber(reading);
  const motivation = reading.text('motivation', 3000);
  if (typed.notice !== 'oui') {
    reading.refuse(
      'notice',
      'Cochez cette case quand vous avez lu l’information : sans elle, l’école ne peut rien recevoir.',
    );
  }
  return {
    refusals: reading.refusals,
    answers: {
      cohortId,
      firstName: firstName ?? '',
      lastName: lastName ?? '',
      birthDate: birthDate ?? '',
      ...contact,
      level: asked?.level ?? 'none',
      higherEducationYears: asked?.years ?? 0,
      lastClass,
      ...prescriber,
      motivation,
      representative,
      recontact: typed.recontact === 'oui',
    },
  };
}

/** Who answers for a minor; asked of those who are minor on the day they apply. */
function readRepresentative(reading: Reading, birthDate: string | null, today: string) {
  const given = ['representativeName', 'representativeEmail', 'representativePhone'].some((field) =>
    reading.typed[field]?.trim(),
  );
  const minor =
    birthDate !== null && ageOn(Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(today)) < 18;
  if (!given && !minor) return null;
  const fullName = reading.name(
    'representativeName',
    minor
      ? 'Vous avez moins de 18 ans : écrivez le nom d’un parent ou de la personne qui vous représente.'
      : 'Écrivez le nom de cette personne, ou videz ses autres réponses.',
  );
  const email = reading.email('representativeEmail');
  const phone = reading.phone('representativePhone');
  return fullName ? { fullName, email, phone } : null;
}

function readPrescriber(reading: Reading) {
  const name = reading.line('prescriberName');
  const code = reading.typed.prescriberKind ?? '';
  const kind = askedPrescribers.find((one) => one === code) ?? null;
  if (name === null) return { prescriberKind: kind, prescriberName: null };
  const kept = keptPrescriberName(name);
  return {
    prescriberKind: kept === name ? (kind ?? readPrescriberKind(name)) : ('educational-structure' as const),
    prescriberName: kept,
  };
}
