import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isDay } from '../../format/dates';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { useMay, useSchoolToday } from '../session/session-api';
import { DepartmentView } from './department-view';
import { PrescriberForm } from './prescriber-form';
import { referralsQuery } from './prescribers-api';
import { ReferralsTable } from './referrals-table';

const aYearBefore = (day: string) =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('02-29', '02-28')}`;

/** The referral network: who sends people, and what becomes of them. */
export function PrescribersPage() {
  const today = useSchoolToday();
  const navigate = useNavigate();
  const mayManage = useMay('application.manage');
  const { get, set } = useAddress();
  const [adding, setAdding] = useState(false);
  const asked = (key: string, usual: string) => {
    const value = get(key);
    return isDay(value) ? value : usual;
  };
  const period = { from: asked('du', aYearBefore(today)), to: asked('au', today) };
  const referrals = useQuery(referralsQuery(period));
  return (
    <Page
      title="Prescripteurs"
      lead="Les organismes qui orientent vers l’école, et ce que deviennent les candidatures."
      action={mayManage && <Button onClick={() => setAdding(true)}>Ajouter un organisme</Button>}
    >
      <Group align="flex-end" gap="sm" role="search" aria-label="Période">
        <TextInput
          label="Candidatures reçues du"
          type="date"
          value={period.from}
          onChange={(event) => set('du', event.currentTarget.value)}
        />
        <TextInput
          label="au"
          type="date"
          value={period.to}
          onChange={(event) => set('au', event.currentTarget.value)}
        />
      </Group>
      <QueryState query={referrals}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title="L’annuaire est vide">
              Ajoutez les organismes qui vous adressent des personnes, ici ou depuis une candidature.
            </Empty>
          ) : (
            <ReferralsTable rows={rows} />
          )
        }
      </QueryState>
      <DepartmentView period={period} />
      <SidePanel opened={adding} onClose={() => setAdding(false)} title="Ajouter un organisme">
        <PrescriberForm prescriber={null} onDone={(id) => void navigate(`/prescripteurs/${id}`)} />
      </SidePanel>
    </Page>
  );
}
