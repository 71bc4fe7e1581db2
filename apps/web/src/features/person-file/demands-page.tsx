import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useMay } from '../session/session-api';
import { type DocumentDemand, decideDemand, demandsQuery } from './person-file-api';

const DEMANDS = [
  { value: 'none', label: 'Non demandée' },
  { value: 'asked', label: 'Demandée, sans bloquer le dossier' },
  { value: 'required', label: 'Obligatoire pour un dossier complet' },
] as const;

/** Which papers the school asks of an applicant. */
export function DemandsPage() {
  const query = useQuery(demandsQuery);
  const mayDecide = useMay('document-demand.manage');
  return (
    <Page
      title="Pièces du dossier"
      lead={
        'Ce que l’école demande à une candidature. Sans une pièce obligatoire, un dossier ne peut plus être déclaré complet\u202f; ceux qui le sont déjà ne reculent pas.'
      }
    >
      {!mayDecide && <Text c="dimmed">La direction seule change ces réglages.</Text>}
      <QueryState query={query}>
        {(demands) => (
          <Stack gap="md" maw="28rem">
            {demands.map((one) => (
              <Demand key={one.kind} one={one} fixed={!mayDecide} />
            ))}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function Demand({ one, fixed }: { one: DocumentDemand; fixed: boolean }) {
  const client = useQueryClient();
  const decide = async (demand: DocumentDemand['demand']) => {
    await decideDemand({ kind: one.kind, demand });
    await client.invalidateQueries(demandsQuery);
    await client.invalidateQueries({ queryKey: ['person-file'] });
    await client.invalidateQueries({ queryKey: ['applications'] });
  };
  const change = async (demand: DocumentDemand['demand']) => {
    try {
      await decide(demand);
      offerUndo({ message: `${one.label} : demande modifiée.`, undo: () => decide(one.demand) });
    } catch (failure) {
      sayFailure(failure);
    }
  };
  return (
    <NativeSelect
      label={one.label}
      value={one.demand}
      disabled={fixed}
      data={[...DEMANDS]}
      onChange={(event) => void change(event.currentTarget.value as DocumentDemand['demand'])}
    />
  );
}
