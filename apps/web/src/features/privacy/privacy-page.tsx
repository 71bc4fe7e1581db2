import { Text, Title } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { counted } from '../../format/french';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { useMay } from '../session/session-api';
import classes from './privacy.module.css';
import {
  announcedQuery,
  breachesQuery,
  registerQuery,
  requestsQuery,
  sealedQuery,
  termsQuery,
} from './privacy-api';

export function PrivacyPage() {
  const mayManage = useMay('privacy.manage');
  return (
    <Page
      title="Confidentialité"
      lead="Ce que l’école sait des personnes, combien de temps, qui le lit, et ce qu’elles peuvent en demander."
    >
      <ul className={classes.cards}>
        {mayManage && <Announced />}
        <Requests />
        {mayManage && <Breaches />}
        <Register />
        {!mayManage && <Terms />}
        {mayManage && (
          <Card to="acces" title="Journal des accès">
            <Text size="sm">Qui a lu une donnée protégée, de qui, et quand.</Text>
          </Card>
        )}
        {mayManage && (
          <Card to="archives" title="Dossiers archivés">
            <Text size="sm">Hors des listes, lus avec une raison.</Text>
          </Card>
        )}
      </ul>
      {mayManage && <Encryption />}
    </Page>
  );
}

function Card({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  return (
    <li>
      <Link to={`/confidentialite/${to}`} className={classes.card}>
        <Title order={2} size="h4" mb={4}>
          {title}
        </Title>
        {children}
      </Link>
    </li>
  );
}

/** One sentence of a card, once what it counts is known. */
function Sentence<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => string }) {
  return (
    <QueryState query={query} rows={1}>
      {(data) => <Text size="sm">{children(data)}</Text>}
    </QueryState>
  );
}

function Announced() {
  const query = useQuery(announcedQuery);
  return (
    <Card to="conservation" title="Durées de conservation">
      <Sentence query={query}>
        {(runs) => {
          const people = runs.reduce((sum, { items }) => sum + items.length, 0);
          return people === 0
            ? 'Aucun effacement n’est annoncé.'
            : `${counted(people, 'dossier annoncé', 'dossiers annoncés')} pour effacement ou archivage.`;
        }}
      </Sentence>
    </Card>
  );
}

function Terms() {
  const query = useQuery(termsQuery);
  return (
    <Card to="conservation" title="Durées de conservation">
      <Sentence query={query}>
        {(terms) => `${counted(terms.length, 'durée', 'durées')} en vigueur.`}
      </Sentence>
    </Card>
  );
}

function Requests() {
  const query = useQuery(requestsQuery);
  return (
    <Card to="demandes" title="Demandes des personnes">
      <Sentence query={query}>
        {(requests) => {
          const open = requests.filter(({ answeredOn }) => answeredOn === null).length;
          return open === 0
            ? 'Aucune demande n’attend.'
            : `${counted(open, 'demande attend', 'demandes attendent')} une réponse.`;
        }}
      </Sentence>
    </Card>
  );
}

function Breaches() {
  const query = useQuery(breachesQuery);
  return (
    <Card to="violations" title="Violations de données">
      <Sentence query={query}>
        {(breaches) => {
          const open = breaches.filter(({ closedOn }) => closedOn === null).length;
          return open === 0
            ? 'Aucune n’est ouverte.'
            : `${counted(open, 'violation ouverte', 'violations ouvertes')}.`;
        }}
      </Sentence>
    </Card>
  );
}

function Register() {
  const query = useQuery(registerQuery);
  return (
    <Card to="registre" title="Registre des traitements">
      <Sentence query={query}>
        {(activities) => `${counted(activities.length, 'traitement décrit', 'traitements décrits')}.`}
      </Sentence>
    </Card>
  );
}

function Encryption() {
  const query = useQuery(sealedQuery);
  return (
    <section>
      <Title order={2}>Chiffrement au repos</Title>
      <QueryState query={query}>
        {(columns) => {
          const left = columns.reduce((sum, column) => sum + column.left, 0);
          return (
            <>
              <Text mb="xs">
                {left === 0
                  ? 'Tout ce qui est chiffré l’est avec la clé actuelle.'
                  : `Changement de clé en cours : il reste ${counted(left, 'valeur', 'valeurs')} sous l’ancienne clé, gardée jusque-là.`.replace(
                      ' :',
                      '\u00a0:',
                    )}
              </Text>
              <ul className={classes.list}>
                {columns.map(({ table, column, title, label, sealed }) => (
                  <li key={`${table}.${column}`} className={classes.row}>
                    <Text>
                      {title}, {label.charAt(0).toLowerCase() + label.slice(1)}
                    </Text>
                    <Text c="dimmed" size="sm">
                      {counted(sealed, 'valeur chiffrée', 'valeurs chiffrées')}
                    </Text>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
