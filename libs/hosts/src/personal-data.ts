import { nobody, of, type PersonalTable } from '#platform';

/** What hosts keeps of people: contacts and tutors. Organisations are nobody's data. */
export const hostsPersonalData: PersonalTable[] = [
  nobody('hosts.host', 'Structures d’accueil', ['name', 'kind', 'siren', 'naf', 'naf_version', 'idcc']),
  nobody('hosts.site', 'Sites', ['siret', 'name', 'address', 'postcode', 'city', 'working_days']),
  nobody('hosts.host_closure', 'Fermetures des structures', ['name', 'first_day', 'last_day']),
  {
    table: 'hosts.contact',
    title: 'Contact d’une structure',
    subjects: [{ kind: 'host_contact', id: 't.id' }],
    root: { kind: 'host_contact', name: 't.full_name', address: 't.email' },
    auditedAs: ['contact'],
    columns: {
      role: of('work', 'Fonction'),
      full_name: of('identity', 'Nom'),
      email: of('contact', 'Adresse électronique'),
      phone: of('contact', 'Téléphone'),
    },
    notPersonal: [],
    retention: 'host',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'hosts.tutor',
    title: 'Maître d’apprentissage',
    subjects: [{ kind: 'tutor', id: 't.id' }],
    root: {
      kind: 'tutor',
      name: "t.first_name || ' ' || t.last_name",
      address: 't.email',
      alsoIs: [
        {
          kind: 'account',
          id: 't.account_id',
          erasedToo: `NOT EXISTS (SELECT FROM identity.account_role r WHERE r.account_id = t.account_id AND r.role <> 'tutor')
            AND NOT EXISTS (SELECT FROM hosts.tutor o WHERE o.account_id = t.account_id AND o.id <> t.id)`,
        },
      ],
    },
    auditedAs: ['tutor'],
    columns: {
      first_name: of('identity', 'Prénom', { blank: "'Personne'" }),
      last_name: of('identity', 'Nom', { blank: "'effacée'" }),
      birth_date: of('identity', 'Date de naissance'),
      email: of('contact', 'Adresse électronique', { blank: "'efface@' || t.id || '.invalid'" }),
      phone: of('contact', 'Téléphone'),
      job_title: of('work', 'Fonction'),
      diploma_level: of('work', 'Niveau du diplôme'),
      years_of_practice: of('work', 'Années de pratique', { blank: '0' }),
      left_on: of('work', 'Départ', { kept: 'dit seulement que le lien a pris fin' }),
    },
    notPersonal: ['erased_on'],
    retention: 'host',
    erasure: { how: 'blanked' },
    exported: true,
  },
];
