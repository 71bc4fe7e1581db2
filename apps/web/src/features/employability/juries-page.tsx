import { Anchor, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { candidatesQuery, type Promotion, promotionsQuery } from './employability-api';
import { JuryTable } from './jury-table';

/** The results of the juries, a promotion at a time. */
export function JuriesPage() {
  const promotions = useQuery(promotionsQuery);
  return (
    <Page
      title="Résultats des jurys"
      lead={
        <Anchor component={Link} to="/insertion">
          Retour à l’insertion
        </Anchor>
      }
    >
      <QueryState query={promotions} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Aucune promotion">
              Créez d’abord une promotion à la page «{'\u00a0'}Promotions{'\u00a0'}».
            </Empty>
          ) : (
            <OnePromotion all={all} />
          )
        }
      </QueryState>
    </Page>
  );
}

function OnePromotion({ all }: { all: Promotion[] }) {
  const [search, setSearch] = useSearchParams();
  const chosen = all.find(({ id }) => id === search.get('promotion')) ?? all[0]!;
  const candidates = useQuery(candidatesQuery(chosen.id));
  return (
    <>
      <NativeSelect
        label="Promotion"
        maw="20rem"
        value={chosen.id}
        onChange={(event) => setSearch({ promotion: event.currentTarget.value }, { replace: true })}
        data={all.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <QueryState query={candidates} rows={8}>
        {(people) =>
          people.length === 0 ? (
            <Empty title="Personne dans cette promotion">
              Les résultats se notent ici après la session, pour chaque personne inscrite.
            </Empty>
          ) : (
            <JuryTable key={chosen.id} promotion={chosen} candidates={people} />
          )
        }
      </QueryState>
    </>
  );
}
