import { Anchor, Button, Divider, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { mediumDay } from '../../format/dates';
import { History } from '../../history';
import { AddHere } from '../../page/add-here';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import stacked from '../../page/stacked.module.css';
import { QueryState } from '../../states';
import { contractsQuery } from '../contracts/contracts-api';
import { StateBadge } from '../contracts/state-badge';
import { useMay } from '../session/session-api';
import { ContactsSection } from './contacts-section';
import { HostForm } from './host-form';
import { groupedSiret, HEADCOUNT_LABELS, KIND_LABELS, MEETING_LABELS, OPCO_LABELS } from './host-words';
import { type Host, hostQuery } from './hosts-api';
import { NotesSection } from './notes-section';
import { PositionsSection } from './positions-section';
import { NewSiteForm } from './site-form';
import { SiteSection } from './site-section';

export function HostPage() {
  const { id } = useParams() as { id: string };
  const host = useQuery(hostQuery(id));
  return <QueryState query={host}>{(data) => <HostFile host={data} />}</QueryState>;
}

function HostFile({ host }: { host: Host }) {
  const [search] = useSearchParams();
  const mayManage = useMay('host.manage');
  const readsContracts = useMay('contract.read');
  const siretToAdd = search.get('siret') ?? '';
  return (
    <Page
      title={host.name}
      lead={KIND_LABELS[host.kind]}
      action={
        mayManage && (
          <Button component={Link} to={`/contrats/nouveau?structure=${host.id}`}>
            Nouveau contrat
          </Button>
        )
      }
    >
      <Facts
        facts={[
          ['SIREN', groupedSiret(host.siren)],
          [`Activité (NAF${host.nafVersion ? ` ${host.nafVersion}` : ''})`, host.naf],
          ['Convention collective (IDCC)', host.idcc],
          ['Contrats déposés auprès de', routeInWords(host)],
          ['Effectif', host.headcountBand && HEADCOUNT_LABELS[host.headcountBand]],
          [
            'Rencontre',
            [host.metThrough && MEETING_LABELS[host.metThrough], host.metNote].filter(Boolean).join(', '),
          ],
        ]}
      />
      {mayManage && (
        <AddHere label="Modifier ces informations" quiet>
          {(close) => <HostForm host={host} onDone={close} />}
        </AddHere>
      )}
      <Divider />
      <Stack gap="xl" component="section" aria-label="Établissements">
        {host.sites.map((site) => (
          <SiteSection
            key={site.id}
            site={site}
            tutors={host.tutors.filter(({ siteId }) => siteId === site.id)}
            closures={host.closures.filter(({ siteId }) => siteId === site.id)}
            formerSirets={host.formerSirets.filter(({ siteId }) => siteId === site.id)}
            mayManage={mayManage}
          />
        ))}
        {mayManage &&
          (siretToAdd ? (
            <NewSiteForm hostId={host.id} siret={siretToAdd} />
          ) : (
            <AddHere label="Ajouter un établissement">
              {(close) => <NewSiteForm hostId={host.id} onDone={close} />}
            </AddHere>
          ))}
      </Stack>
      <Divider />
      <ContactsSection host={host} mayManage={mayManage} />
      <Divider />
      <PositionsSection host={host} mayManage={mayManage} />
      <Divider />
      <NotesSection host={host} mayManage={mayManage} />
      {readsContracts && (
        <>
          <Divider />
          <LearnersHere hostId={host.id} />
        </>
      )}
      <History kind="host" id={host.id} />
    </Page>
  );
}

function LearnersHere({ hostId }: { hostId: string }) {
  const contracts = useQuery(contractsQuery({ hostId }));
  return (
    <section aria-labelledby="learners-here">
      <Title order={2} id="learners-here" mb="sm">
        Apprentis accueillis
      </Title>
      <QueryState query={contracts} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">Personne n’a encore eu de contrat avec cette structure.</Text>
          ) : (
            <Table verticalSpacing={6} className={stacked.stacked}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Apprenti</Table.Th>
                  <Table.Th>Promotion</Table.Th>
                  <Table.Th>Dates</Table.Th>
                  <Table.Th>État</Table.Th>
                  <Table.Th>Suivi par</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((contract) => (
                  <Table.Tr key={contract.id}>
                    <Table.Th scope="row" fw={500}>
                      <Anchor component={Link} to={`/contrats/${contract.id}`}>
                        {contract.firstName} {contract.lastName}
                      </Anchor>
                    </Table.Th>
                    <Table.Td data-label="Promotion">{contract.cohortName}</Table.Td>
                    <Table.Td data-label="Dates">
                      {mediumDay(contract.startsOn)} – {mediumDay(contract.lastDay)}
                    </Table.Td>
                    <Table.Td data-label="État">
                      <StateBadge state={contract.state} />
                    </Table.Td>
                    <Table.Td data-label="Suivi par">{contract.tutorName}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryState>
    </section>
  );
}

function routeInWords({ route }: Host): string {
  if (route.kind === 'public') return `${route.filedWith}, financement ${route.fundedBy}`;
  if (route.filedWith) return `OPCO ${route.filedWith.replace(/^OPCO /, '')}`;
  if (route.suggestedOpco) return `OPCO à confirmer\u00a0: sans doute ${OPCO_LABELS[route.suggestedOpco]}`;
  return 'OPCO à renseigner';
}
