import { isSiren, isSiret } from '#hosts';
import { Chance } from './chance.js';
import { communes } from './communes.js';
import { plus } from './days.js';
import { idsFor } from './ids.js';
import { emailOf, landlineOf, mobileOf, type Names } from './names.js';
import { organisationNames } from './organisation-names.js';

const digits = [...'0123456789'];

/**
 * A SIRET with true keys that is nobody's: INSEE began at 005 and gives its numbers upwards, so that no SIREN begins
 * with 000.
 */
export function fictionalSiret(number: number): string {
  const body = `000${String(41_000 + number).padStart(5, '0')}`;
  const siren = digits.map((key) => body + key).find(isSiren)!;
  return digits.map((key) => `${siren}0001${key}`).find(isSiret)!;
}

const streets = [
  'rue des Tanneurs',
  'rue du Moulin',
  'avenue de la Gare',
  'rue de l’Église',
  'allée des Pins',
];
const jobs = ['Responsable informatique', 'Développeuse web', 'Développeur web', 'Chargée de communication'];
const publicJobs = [
  'Responsable du service informatique',
  'Chargé de mission numérique',
  'Secrétaire général',
];

/** Hosts with their site, contacts, tutors and own closures. */
export function organisations(names: Names) {
  const chance = new Chance('organisations');
  const id = idsFor('organisations');
  const hosts = organisationNames.map(({ name, kind, naf, idcc, city, postcode, workingDays }, rank) => {
    const place = city && postcode ? { city, postcode } : chance.one(communes);
    const siret = fictionalSiret(rank * 37 + 5);
    const host = { id: id(), name, kind, siren: siret.slice(0, 9), naf, nafVersion: '2008', idcc };
    const site = {
      id: id(),
      hostId: host.id,
      siret,
      name,
      address: `${chance.whole(1, 60)} ${chance.one(streets)}`,
      ...place,
      workingDays: workingDays ?? [1, 2, 3, 4, 5],
    };
    return { host, site };
  });
  const contacts = hosts.flatMap(({ host }) => {
    const roles =
      host.kind === 'public_body' ? (['signatory', 'payroll'] as const) : (['signatory'] as const);
    return roles.map((role) => {
      const name = names.older();
      return {
        id: id(),
        hostId: host.id,
        role,
        fullName: `${name.firstName} ${name.lastName}`,
        email: emailOf(name),
        phone: landlineOf(chance),
      };
    });
  });
  const tutors = hosts.flatMap(({ host, site }, rank) =>
    Array.from({ length: rank % 5 === 2 ? 2 : 1 }, () => {
      const name = names.older();
      const graduate = chance.happens(0.6);
      return {
        id: id(),
        siteId: site.id,
        accountId: id(),
        ...name,
        birthDate: chance.happens(0.9) ? plus('1970-01-01', chance.whole(0, 8_000)) : null,
        email: emailOf(name),
        phone: mobileOf(chance),
        jobTitle: chance.one(host.kind === 'public_body' ? publicJobs : jobs),
        diplomaLevel: graduate ? chance.whole(5, 7) : null,
        yearsOfPractice: chance.whole(3, 25),
      };
    }),
  );
  return {
    hosts: hosts.map(({ host }) => host),
    sites: hosts.map(({ site }) => site),
    contacts,
    tutors,
    closures: hosts.flatMap(({ host, site }) => closuresOf(host.kind, site.id, chance, id)),
  };
}

const summers = ['2025-08-04', '2026-08-03', '2027-08-02', '2028-07-31'];
const winters = ['2024-12-23', '2025-12-22', '2026-12-21', '2027-12-20'];

/** Companies close in August and at the year's end; public bodies hardly ever. */
function closuresOf(kind: string, siteId: string, chance: Chance, id: () => string) {
  const closed = (name: string, firstDay: string, days: number) => ({
    id: id(),
    siteId,
    name,
    firstDay,
    lastDay: plus(firstDay, days),
  });
  if (kind === 'public_body') return winters.map((monday) => closed('Fermeture de fin d’année', monday, 4));
  const weeks = chance.whole(2, 3);
  return [
    ...summers.map((monday) => closed('Congés d’été', plus(monday, 7 * chance.whole(0, 1)), 7 * weeks - 3)),
    ...winters.map((monday) => closed('Fermeture de fin d’année', monday, chance.happens(0.6) ? 11 : 4)),
  ];
}

export type Organisations = ReturnType<typeof organisations>;
