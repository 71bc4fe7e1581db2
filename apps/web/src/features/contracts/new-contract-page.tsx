import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { sitesQuery } from '../hosts/hosts-api';
import { ContractForm } from './contract-form';
import { candidatesQuery, contractQuery } from './contracts-api';

export function NewContractPage() {
  const [search] = useSearchParams();
  const candidates = useQuery(candidatesQuery);
  const sites = useQuery(sitesQuery);
  return (
    <Page title="Nouveau contrat" lead="Ce qui empêche la signature apparaît à son champ, avec l’article.">
      <QueryState query={candidates}>
        {(learners) => (
          <QueryState query={sites}>
            {(choices) =>
              choices.sites.length === 0 ? (
                <Empty
                  title="Aucune structure d’accueil pour l’instant"
                  action={
                    <Button component={Link} to="/structures/nouvelle">
                      Enregistrer une structure
                    </Button>
                  }
                >
                  Un contrat est signé avec un établissement, qui nomme un maître d’apprentissage.
                </Empty>
              ) : (
                <ContractForm
                  candidates={learners}
                  {...choices}
                  learnerId={search.get('apprenant') ?? undefined}
                  hostId={search.get('structure') ?? undefined}
                />
              )
            }
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

/** The same form over a draft. */
export function DraftPage() {
  const { id } = useParams() as { id: string };
  const contract = useQuery(contractQuery(id));
  const candidates = useQuery(candidatesQuery);
  const sites = useQuery(sitesQuery);
  return (
    <QueryState query={contract}>
      {(draft) => (
        <Page title={`Contrat de ${draft.firstName} ${draft.lastName}`} lead="Brouillon">
          <QueryState query={candidates}>
            {(learners) => (
              <QueryState query={sites}>
                {(choices) => <ContractForm candidates={learners} {...choices} draft={draft} />}
              </QueryState>
            )}
          </QueryState>
        </Page>
      )}
    </QueryState>
  );
}
