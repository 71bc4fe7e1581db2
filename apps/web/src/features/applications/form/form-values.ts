import { frenchPhone } from '../../../format/french';
import type { Application, ApplicationBody } from '../applications-api';

/** Every field as text, as a form holds it; empty when there is nothing. */
export interface RepresentativeValues {
  id: string;
  fullName: string;
  kind: string;
  email: string;
  phone: string;
  receivesMessages: boolean;
}

export interface Values extends Record<string, unknown> {
  cohortId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  city: string;
  communeInsee: string;
  sex: string;
  birthPostcode: string;
  birthCommuneInsee: string;
  ine: string;
  level: string;
  higherEducationYears: number;
  lastClass: string;
  lastSchool: string;
  leftSchoolYear: string;
  receivedOn: string;
  prescriberKind: string;
  prescriberId: string;
  prescriberContactId: string;
  representatives: RepresentativeValues[];
}

export const noRepresentative: RepresentativeValues = {
  id: '',
  fullName: '',
  kind: '',
  email: '',
  phone: '',
  receivesMessages: true,
};

export const emptyApplication = (cohortId: string, today: string): Values => ({
  cohortId,
  firstName: '',
  lastName: '',
  birthDate: '',
  email: '',
  phone: '',
  street: '',
  postcode: '',
  city: '',
  communeInsee: '',
  sex: '',
  birthPostcode: '',
  birthCommuneInsee: '',
  ine: '',
  level: '',
  higherEducationYears: 0,
  lastClass: '',
  lastSchool: '',
  leftSchoolYear: '',
  receivedOn: today,
  prescriberKind: '',
  prescriberId: '',
  prescriberContactId: '',
  representatives: [],
});

/** What the file says, as the form holds it; the prescriber and what a representative is are protected, and stay empty. */
export function formOf(application: Application): Values {
  const empty = emptyApplication(application.cohortId, application.receivedOn);
  const kept = Object.keys(empty)
    .filter((name) => name in application && name !== 'representatives')
    .map((name) => [name, application[name as keyof Application] ?? '']);
  return {
    ...empty,
    ...Object.fromEntries(kept),
    phone: application.phone ? frenchPhone(application.phone) : '',
    representatives: application.representatives.map(({ id, fullName, email, phone, receivesMessages }) => ({
      id,
      fullName,
      kind: '',
      email: email ?? '',
      phone: phone ? frenchPhone(phone) : '',
      receivesMessages: receivesMessages && Boolean(email || phone),
    })),
  };
}

const filled = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== ''));

/** Leaves out what is empty. */
export function bodyOf({ representatives, ...values }: Values, version: number | null): ApplicationBody {
  return {
    ...filled(values),
    representatives: representatives.map((one) => ({ fullName: one.fullName, ...filled(one) })),
    ...(version === null ? {} : { version }),
  } as ApplicationBody;
}
