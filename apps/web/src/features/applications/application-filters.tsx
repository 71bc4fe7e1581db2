import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../list';
import { cohortsQuery } from '../cohorts/cohorts-api';
import classes from './application-filters.module.css';
import { type Filters, wordsQuery } from './applications-api';

const ELIGIBILITY = [
  { value: '', label: 'Toutes' },
  { value: 'eligible', label: 'Éligibles' },
  { value: 'refused', label: 'Hors critères' },
  { value: 'waived', label: 'Avec dérogation' },
];

/** What the address asks of the list and of the board; the stage is the list's own. */
export function useFilters(): Filters {
  const { get } = useAddress();
  return {
    cohortId: get('promotion'),
    eligibility: get('eligibilite'),
    search: get('q'),
    prescriber: get('prescripteur'),
  };
}

export function ApplicationFilters({ withStage }: { withStage: boolean }) {
  const { get, set } = useAddress();
  const filters = useFilters();
  const cohorts = useQuery(cohortsQuery);
  const words = useQuery(wordsQuery);
  const setName = useDebouncedCallback((value: string) => set('q', value), 250);
  const named = (all: string, list: { code: string; label: string }[] = []) => [
    { value: '', label: all },
    ...list.map(({ code, label }) => ({ value: code, label })),
  ];
  return (
    <search className={classes.filters} aria-label="Filtres">
      <TextInput
        label="Nom"
        type="search"
        defaultValue={filters.search}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label="Promotion"
        value={filters.cohortId}
        onChange={(event) => set('promotion', event.currentTarget.value)}
        data={[
          { value: '', label: 'Toutes' },
          ...(cohorts.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {withStage && (
        <NativeSelect
          label="Étape"
          value={get('etape')}
          onChange={(event) => set('etape', event.currentTarget.value)}
          data={named('Toutes', words.data?.stages)}
        />
      )}
      <NativeSelect
        label="Éligibilité"
        value={filters.eligibility}
        onChange={(event) => set('eligibilite', event.currentTarget.value)}
        data={ELIGIBILITY}
      />
      <NativeSelect
        label="Prescripteur"
        title="Ce filtre est journalisé : le prescripteur peut révéler une situation sociale."
        value={filters.prescriber}
        onChange={(event) => set('prescripteur', event.currentTarget.value)}
        data={named('Tous', words.data?.prescribers)}
      />
    </search>
  );
}
