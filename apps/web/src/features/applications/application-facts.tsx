import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { longDay, mediumDay } from '../../format/dates';
import { frenchPhone } from '../../format/french';
import { Facts } from '../../page/facts';
import { sayFailure } from '../../undo';
import { RepresentativesList } from '../person-file/representatives-list';
import { type Application, readPrescription } from './applications-api';

/** What the file says of the person: identity, schooling, representatives, who sent them. */
export function ApplicationFacts({ application }: { application: Application }) {
  return (
    <Stack gap="lg">
      <Section id="identite" title="Identité et coordonnées">
        <Facts facts={identityOf(application)} />
      </Section>
      <Section id="scolarite" title="Parcours scolaire">
        <Facts
          facts={[
            ['Niveau', application.levelLabel],
            ['Dernière classe', application.lastClass],
            ['Dernière année scolaire', application.leftSchoolYear],
            ['Dernier établissement', application.lastSchool],
            ['Prescripteur', <Prescriber key="prescriber" application={application} />],
          ]}
        />
      </Section>
      <Section id="representants" title="Représentants légaux">
        <RepresentativesList representatives={application.representatives} />
      </Section>
    </Stack>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

function identityOf(one: Application): [string, ReactNode][] {
  const place = [one.postcode, one.city].filter(Boolean).join(' ');
  const optional: [string, ReactNode][] = [
    ['Sexe', one.sex && (one.sex === 'F' ? 'Féminin' : 'Masculin')],
    ['INE', one.ine],
    ['Code postal de naissance', one.birthPostcode],
    ['Commune de naissance, code INSEE', one.birthCommuneInsee],
    ['Commune de résidence, code INSEE', one.communeInsee],
  ];
  return [
    ['Naissance', `${longDay(one.birthDate)}, ${one.age}\u00a0ans le ${mediumDay(one.ageReadOn)}`],
    ['E-mail', one.email && <Anchor href={`mailto:${one.email}`}>{one.email}</Anchor>],
    ['Téléphone', one.phone && <Anchor href={`tel:${one.phone}`}>{frenchPhone(one.phone)}</Anchor>],
    ['Adresse', [one.street, place].filter(Boolean).join(', ')],
    // What is only for the national record is not shown as missing.
    ...optional.filter(([, value]) => value !== null),
  ];
}

/** Hidden until asked for: it can reveal a social status, and each reading is logged. */
function Prescriber({ application }: { application: Application }) {
  const reading = useMutation({
    mutationFn: () => readPrescription(application.id),
    onError: (failure) => sayFailure(failure),
  });
  if (!application.hasPrescriber) return <>Non renseigné</>;
  if (reading.data) {
    const { kindLabel, name, commune, contact } = reading.data;
    const shown = [kindLabel, name, commune, contact?.fullName, contact?.role, contact?.email];
    return <Text span>{shown.filter(Boolean).join(', ')}</Text>;
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={reading.isPending}
        onClick={() => reading.mutate()}
      >
        Afficher
      </Button>
      <Text size="sm" c="dimmed">
        La lecture est journalisée.
      </Text>
    </>
  );
}
