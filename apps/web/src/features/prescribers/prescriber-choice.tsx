import { Button, NativeSelect, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { say, sayFailure } from '../../undo';
import { addPrescriber, type PrescriberBody, prescribersQuery } from './prescribers-api';

interface Chosen {
  prescriberKind: string;
  prescriberId: string;
  prescriberContactId: string;
}

interface Props {
  kinds: { code: string; label: string }[];
  /** A file that has one already: nothing chosen keeps it. */
  keeps: boolean;
  onChoose: (chosen: Chosen) => void;
}

const NOBODY: Chosen = { prescriberKind: '', prescriberId: '', prescriberContactId: '' };

/** Who sent the person: an organisation found as one types, written down on the way when it is new, and somebody there. */
export function PrescriberChoice({ kinds, keeps, onChoose }: Props) {
  const client = useQueryClient();
  const directory = useQuery(prescribersQuery).data ?? [];
  const [chosen, setChosen] = useState(NOBODY);
  const [search, setSearch] = useState('');
  const { prescriberKind: kind, prescriberId } = chosen;
  const choose = (change: Partial<Chosen>) => {
    const next = { ...chosen, prescriberContactId: '', ...change };
    setChosen(next);
    onChoose(next);
  };
  const adding = useMutation({
    mutationFn: (body: PrescriberBody) => addPrescriber(body),
    onSuccess: async ({ id }, { name }) => {
      await client.invalidateQueries({ queryKey: ['prescribers'] });
      choose({ prescriberId: id });
      say(`${name} est dans l’annuaire des prescripteurs.`);
    },
    onError: (failure) => sayFailure(failure),
  });
  const people = directory
    .find(({ id }) => id === prescriberId)
    ?.contacts.filter(({ leftOn }) => leftOn === null);
  const options = directory
    .filter((one) => !kind || one.kind === kind)
    .map(({ id, name, commune }) => ({ value: id, label: commune ? `${name}, ${commune}` : name }));
  const typed = search.trim();
  const isNew =
    typed.length > 2 && !options.some(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  return (
    <>
      <NativeSelect
        label="Prescripteur"
        description={keeps ? 'Laissez vide pour garder celui qui est enregistré.' : undefined}
        data={[
          { value: '', label: keeps ? 'Inchangé' : 'Non renseigné' },
          ...kinds.map(({ code, label }) => ({ value: code, label })),
        ]}
        value={kind}
        onChange={(event) => choose({ prescriberKind: event.currentTarget.value, prescriberId: '' })}
      />
      <div>
        <Select
          label="Organisme"
          description="Écrivez quelques lettres"
          searchable
          clearable
          limit={30}
          disabled={kind === 'self'}
          data={options}
          value={prescriberId || null}
          searchValue={search}
          onSearchChange={setSearch}
          onChange={(id) =>
            choose({
              prescriberId: id ?? '',
              prescriberKind: directory.find((one) => one.id === id)?.kind ?? kind,
            })
          }
          nothingFoundMessage="Aucun organisme de ce nom dans l’annuaire."
        />
        {isNew && kind !== 'self' && (
          <Button
            mt="xs"
            size="compact-sm"
            variant="default"
            loading={adding.isPending}
            disabled={!kind}
            onClick={() => adding.mutate({ kind: kind as PrescriberBody['kind'], name: typed })}
          >
            {kind
              ? `Ajouter «\u00a0${typed}\u00a0» à l’annuaire`
              : 'Choisissez d’abord la sorte de prescripteur'}
          </Button>
        )}
      </div>
      {people && people.length > 0 && (
        <NativeSelect
          label="Personne de l’organisme"
          data={[
            { value: '', label: 'Non précisée' },
            ...people.map(({ id, fullName, role }) => ({
              value: id,
              label: role ? `${fullName}, ${role}` : fullName,
            })),
          ]}
          value={chosen.prescriberContactId}
          onChange={(event) => choose({ prescriberContactId: event.currentTarget.value })}
        />
      )}
    </>
  );
}
