import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useMay } from '../session/session-api';
import { type Agreement, agreementQuery } from './agreement-api';
import { AgreementForm } from './agreement-form';
import { CommitmentsList } from './commitments-list';
import { TermsTable } from './terms-table';

export function AgreementPage() {
  const query = useQuery(agreementQuery);
  const mayManage = useMay('agreement.manage');
  return (
    <Page title="Convention" lead="Ce que l’école et le département se sont promis, et à partir de quand.">
      <QueryState query={query}>
        {(page) => (
          <>
            {page.agreement ? (
              <>
                <Facts agreement={page.agreement} />
                <section aria-labelledby="clauses">
                  <Title order={2} id="clauses" mb="xs">
                    Clauses
                  </Title>
                  <TermsTable page={page} mayManage={mayManage} />
                </section>
              </>
            ) : mayManage ? (
              <AgreementForm page={page} />
            ) : (
              <Empty title="Aucune convention n’est encore enregistrée">
                La direction l’enregistre ici, avec ses clauses et leur date d’effet.
              </Empty>
            )}
            <CommitmentsList />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Facts({ agreement }: { agreement: Agreement }) {
  return (
    <div>
      <Text fw={600}>{agreement.name}</Text>
      <Text>
        Département{'\u00a0'}: {agreement.department}. Signée le {mediumDay(agreement.signedOn)}, en vigueur
        du {mediumDay(agreement.startsOn)} au {mediumDay(agreement.endsOn)}.
      </Text>
    </div>
  );
}
