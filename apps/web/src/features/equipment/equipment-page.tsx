import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../format/french';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { cohortsQuery } from '../cohorts/cohorts-api';
import { KINDS, type Loan, loansOutQuery } from './equipment-api';
import { LoansTable } from './loans-table';
import { ReturnPanel } from './return-panel';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Everything that is out, and what should be back. */
export function EquipmentPage() {
  const loans = useQuery(loansOutQuery);
  const cohorts = useQuery(cohortsQuery);
  const { get: asked, set } = useAddress();
  const [returning, setReturning] = useState<Loan>();
  const wanted = ({ kind, why, inventoryNumber, firstName, lastName, label, cohortId }: Loan) =>
    (!asked('promotion') || cohortId === asked('promotion')) &&
    (!asked('sorte') || kind === asked('sorte')) &&
    (asked('rendre') !== 'oui' || why !== null) &&
    plain(`${firstName} ${lastName} ${firstName} ${inventoryNumber} ${label ?? ''}`).includes(
      plain(asked('q')),
    );
  return (
    <Page title="Matériel prêté" lead="Ce qui est chez les apprenants, et ce qui devrait être revenu.">
      <QueryState query={loans}>
        {(all) => {
          if (all.length === 0)
            return (
              <Empty title="Rien n’est prêté">
                Ordinateurs et badges se prêtent depuis la fiche d’un apprenant.
              </Empty>
            );
          const shown = all.filter(wanted);
          const late = all.filter(({ why }) => why !== null).length;
          return (
            <>
              <Group align="flex-end" gap="sm" role="search" aria-label="Filtres">
                <TextInput
                  label="Nom ou numéro"
                  type="search"
                  value={asked('q')}
                  onChange={(event) => set('q', event.currentTarget.value)}
                />
                <NativeSelect
                  label="Promotion"
                  value={asked('promotion')}
                  onChange={(event) => set('promotion', event.currentTarget.value)}
                  data={[
                    { value: '', label: 'Toutes' },
                    ...(cohorts.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
                <NativeSelect
                  label="Matériel"
                  value={asked('sorte')}
                  onChange={(event) => set('sorte', event.currentTarget.value)}
                  data={[
                    { value: '', label: 'Tous' },
                    ...Object.entries(KINDS).map(([value, label]) => ({ value, label })),
                  ]}
                />
                <NativeSelect
                  label="Retour"
                  value={asked('rendre')}
                  onChange={(event) => set('rendre', event.currentTarget.value)}
                  data={[
                    { value: '', label: 'Tous les prêts' },
                    { value: 'oui', label: 'À récupérer' },
                  ]}
                />
              </Group>
              <Text size="sm" c="dimmed" role="status">
                {counted(shown.length, 'prêt')}
                {late > 0 && `, dont ${late} à récupérer`}
              </Text>
              {shown.length === 0 ? (
                <Empty title="Rien ne correspond">Changez un filtre pour en voir d’autres.</Empty>
              ) : (
                <LoansTable loans={shown} named onReturn={setReturning} />
              )}
            </>
          );
        }}
      </QueryState>
      <ReturnPanel loan={returning} onClose={() => setReturning(undefined)} />
    </Page>
  );
}
