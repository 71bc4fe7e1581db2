import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { frenchPhone, typeset } from '../../format/french';
import { AddHere } from '../../page/add-here';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import stacked from '../../page/stacked.module.css';
import { QueryState } from '../../states';
import { useMay } from '../session/session-api';
import { ContactForm } from './contact-form';
import { PrescriberForm } from './prescriber-form';
import { type Prescriber, type PrescriberContact, prescriberQuery } from './prescribers-api';

export function PrescriberPage() {
  const { id = '' } = useParams();
  const query = useQuery(prescriberQuery(id));
  return <QueryState query={query}>{(prescriber) => <File prescriber={prescriber} />}</QueryState>;
}

function File({ prescriber }: { prescriber: Prescriber }) {
  const mayManage = useMay('application.manage');
  const [panel, setPanel] = useState<'organisation' | PrescriberContact | null>(null);
  const close = () => setPanel(null);
  return (
    <Page
      title={prescriber.name}
      lead={[prescriber.kindLabel, prescriber.commune].filter(Boolean).join(', ')}
      action={
        mayManage && (
          <Button variant="default" onClick={() => setPanel('organisation')}>
            Modifier
          </Button>
        )
      }
    >
      <Facts facts={[['Notes', prescriber.notes && typeset(prescriber.notes)]]} />
      <Stack component="section" gap="sm" aria-labelledby="personnes">
        <Title order={2} id="personnes">
          Personnes
        </Title>
        {prescriber.contacts.length === 0 ? (
          <Text size="sm" c="dimmed">
            Personne n’est encore noté pour cet organisme.
          </Text>
        ) : (
          <Contacts contacts={prescriber.contacts} onChange={mayManage ? setPanel : undefined} />
        )}
        {mayManage && (
          <AddHere label="Ajouter une personne" quiet>
            {(done) => <ContactForm prescriberId={prescriber.id} contact={null} onDone={done} />}
          </AddHere>
        )}
      </Stack>
      <SidePanel
        opened={panel !== null}
        onClose={close}
        title={panel === 'organisation' ? 'Modifier l’organisme' : panel?.fullName}
      >
        {panel === 'organisation' && <PrescriberForm prescriber={prescriber} onDone={close} />}
        {panel !== null && panel !== 'organisation' && (
          <ContactForm key={panel.id} prescriberId={prescriber.id} contact={panel} onDone={close} />
        )}
      </SidePanel>
    </Page>
  );
}

function Contacts({
  contacts,
  onChange,
}: {
  contacts: PrescriberContact[];
  onChange?: (contact: PrescriberContact) => void;
}) {
  return (
    <Table verticalSpacing={6} className={stacked.stacked}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nom</Table.Th>
          <Table.Th>Fonction</Table.Th>
          <Table.Th>E-mail</Table.Th>
          <Table.Th>Téléphone</Table.Th>
          <Table.Th aria-label="Modifier" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {contacts.map((contact) => (
          <Table.Tr key={contact.id}>
            <Table.Th scope="row" fw={500}>
              {contact.fullName}
              {contact.leftOn && ' (n’y travaille plus)'}
            </Table.Th>
            <Table.Td data-label="Fonction">{contact.role ?? 'Non renseignée'}</Table.Td>
            <Table.Td data-label="E-mail">
              {contact.email ? (
                <Anchor href={`mailto:${contact.email}`}>{contact.email}</Anchor>
              ) : (
                'Non renseigné'
              )}
            </Table.Td>
            <Table.Td data-label="Téléphone">
              {contact.phone ? frenchPhone(contact.phone) : 'Non renseigné'}
            </Table.Td>
            <Table.Td>
              {onChange && (
                <Button size="compact-sm" variant="default" onClick={() => onChange(contact)}>
                  Modifier
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
