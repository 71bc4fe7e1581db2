import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#platform';
import { personKey, plainLetters } from '../import/person-key.rules.js';
import { keptPrescriberName, readPrescriberKind } from '../import/prescriber.rules.js';
import { isPostcode, normalisePhone, normalisePlaceCode } from '../people/contact-details.rules.js';
import type { NewApplication } from './application-writer.service.js';
import type { ApplicationBody } from './applications.dto.js';

/** What a form says, as it is stored, with all that is wrong in it. `today` is the school's day. */
export function typedApplication(
  body: ApplicationBody,
  today: Temporal.PlainDate,
): { application: NewApplication; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse = (field: string, message: string) =>
    refusals.push({ code: 'application.misspelt', message, field });
  const phone = (typed: string | undefined, field: string) => {
    if (!typed) return null;
    const number = normalisePhone(typed);
    if (!number) refuse(field, 'Écrivez un numéro français à dix chiffres.');
    return number;
  };
  for (const field of ['firstName', 'lastName'] as const) {
    if (plainLetters(body[field]) === '') refuse(field, 'Écrivez un nom avec des lettres.');
  }
  if (body.birthDate > today.toString()) refuse('birthDate', 'Cette date est dans le futur.');
  if (body.birthDate < '1920-01-01') refuse('birthDate', 'Cette date est trop ancienne.');
  if ((body.receivedOn ?? '') > today.toString()) refuse('receivedOn', 'Cette date est dans le futur.');
  if (body.postcode && !isPostcode(body.postcode))
    refuse('postcode', 'Écrivez les cinq chiffres du code postal.');
  if (body.higherEducationYears > 0 && (body.level === 'none' || body.level === '3')) {
    refuse(
      'higherEducationYears',
      'Des années après le bac supposent un bac. Corrigez le niveau ou les années.',
    );
  }
  const name = body.prescriberName || null;
  const kind = body.prescriberKind ?? (name ? readPrescriberKind(name) : null);
  const judicial = name !== null && keptPrescriberName(name) !== name;
  const representative = body.representative && {
    fullName: body.representative.fullName,
    email: body.representative.email || null,
    phone: phone(body.representative.phone, 'representative.phone'),
  };
  const application: NewApplication = {
    personKey: personKey(body.firstName, body.lastName, body.birthDate),
    firstName: body.firstName,
    lastName: body.lastName,
    birthDate: body.birthDate,
    email: body.email || null,
    phone: phone(body.phone, 'phone'),
    postcode: body.postcode ? normalisePlaceCode(body.postcode) : null,
    city: body.city || null,
    cohortId: body.cohortId,
    level: body.level,
    higherEducationYears: body.higherEducationYears,
    lastClass: body.lastClass || null,
    receivedOn: body.receivedOn ?? today.toString(),
    prescriberKind: judicial ? 'educational-structure' : kind,
    prescriberName: name && keptPrescriberName(name),
    prescriberId: body.prescriberId ?? null,
    contactId: body.prescriberContactId ?? null,
    representative: representative ?? null,
  };
  return { application, refusals };
}
