import type { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#platform';
import { personKey } from '../import/person-key.rules.js';
import { keptPrescriberName, readPrescriberKind } from '../import/prescriber.rules.js';
import { normalisePhone, normalisePlaceCode } from '../people/contact-details.rules.js';
import { normaliseIne, type OptionalIdentity, refusalsOfIdentity } from '../people/identity.rules.js';
import { refusalsOfRepresentatives } from '../representatives/representatives.rules.js';
import type { GivenRepresentative } from '../representatives/representatives.service.js';
import { refusalsOfSchooling } from '../schooling/schooling.rules.js';
import type { NewApplication } from './application-writer.service.js';
import type { ApplicationBody } from './applications.dto.js';

/** What a form says, as it is stored. */
export interface TypedApplication {
  application: NewApplication;
  identity: OptionalIdentity;
  lastSchool: string | null;
  leftSchoolYear: string | null;
  /** Undefined when the form says nothing of them: those recorded stay. */
  representatives: GivenRepresentative[] | undefined;
  /** All that is wrong in it. */
  refusals: Refusal[];
}

const orNull = (typed: string | undefined): string | null => typed || null;
const codeOrNull = (typed: string | undefined) => (typed ? normalisePlaceCode(typed) : null);

/** What a form says, with all that is wrong in it. `today` is the school's day. */
export function typedApplication(body: ApplicationBody, today: Temporal.PlainDate): TypedApplication {
  const refusals = refusalsOfIdentity(body, today.toString());
  const refuse = (field: string, message: string) =>
    refusals.push({ code: 'application.misspelt', message, field });
  const phone = (typed: string | undefined, field: string) => {
    if (!typed) return null;
    const number = normalisePhone(typed);
    if (!number) refuse(field, 'Écrivez un numéro français à dix chiffres, par exemple 06 39 98 00 01.');
    return number;
  };
  if ((body.receivedOn ?? '') > today.toString()) refuse('receivedOn', 'Cette date est dans le futur.');
  const schooling = {
    level: body.level,
    higherEducationYears: body.higherEducationYears,
    lastClass: orNull(body.lastClass),
    lastSchool: orNull(body.lastSchool),
    leftSchoolYear: orNull(body.leftSchoolYear),
  };
  refusals.push(...refusalsOfSchooling(schooling, body.birthDate, today.toString()));
  const representatives = body.representatives?.map((one, place) => ({
    id: one.id,
    fullName: one.fullName,
    kind: one.kind,
    email: orNull(one.email),
    phone: phone(one.phone, `representatives.${place}.phone`),
    receivesMessages: one.receivesMessages ?? Boolean(one.email || one.phone),
  }));
  refusals.push(...refusalsOfRepresentatives(body.representatives ?? []));
  return {
    application: {
      personKey: personKey(body.firstName, body.lastName, body.birthDate),
      firstName: body.firstName,
      lastName: body.lastName,
      birthDate: body.birthDate,
      email: orNull(body.email),
      phone: phone(body.phone, 'phone'),
      postcode: codeOrNull(body.postcode),
      city: orNull(body.city),
      cohortId: body.cohortId,
      level: schooling.level,
      higherEducationYears: schooling.higherEducationYears,
      lastClass: schooling.lastClass,
      receivedOn: body.receivedOn ?? today.toString(),
      ...prescriberOf(body),
      representative: null,
    },
    identity: {
      sex: body.sex ?? null,
      street: orNull(body.street),
      communeInsee: codeOrNull(body.communeInsee),
      birthPostcode: codeOrNull(body.birthPostcode),
      birthCommuneInsee: codeOrNull(body.birthCommuneInsee),
      ine: body.ine ? normaliseIne(body.ine) : null,
    },
    lastSchool: schooling.lastSchool,
    leftSchoolYear: schooling.leftSchoolYear,
    representatives,
    refusals,
  };
}

function prescriberOf(body: ApplicationBody) {
  const name = orNull(body.prescriberName);
  const judicial = name !== null && keptPrescriberName(name) !== name;
  const kind = body.prescriberKind ?? (name ? readPrescriberKind(name) : null);
  return {
    prescriberKind: judicial ? ('educational-structure' as const) : kind,
    prescriberName: name && keptPrescriberName(name),
    prescriberId: body.prescriberId ?? null,
    contactId: body.prescriberContactId ?? null,
  };
}
