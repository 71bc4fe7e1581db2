import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { cohortsQuery } from '../cohorts/cohorts-api';
import { useSchoolToday } from '../session/session-api';
import { applicationQuery, wordsQuery } from './applications-api';
import { ApplicationForm } from './form/application-form';
import { emptyApplication, formOf } from './form/form-values';

export function NewApplicationPage() {
  const today = useSchoolToday();
  const cohorts = useQuery(cohortsQuery);
  const words = useQuery(wordsQuery);
  return (
    <Page
      title="Nouvelle candidature"
      lead="Le verdict d’éligibilité s’affiche une fois la candidature enregistrée."
    >
      <QueryState query={cohorts}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              title="Créez d’abord une promotion"
              action={
                <Button component={Link} to="/promotions/nouvelle">
                  Nouvelle promotion
                </Button>
              }
            >
              Une candidature vise une promotion.
            </Empty>
          ) : (
            <QueryState query={words}>
              {(known) => (
                <ApplicationForm
                  id={null}
                  version={null}
                  cohorts={all}
                  words={known}
                  start={emptyApplication(
                    all.find(({ startsOn }) => startsOn >= today)?.id ?? all.at(-1)!.id,
                    today,
                  )}
                />
              )}
            </QueryState>
          )
        }
      </QueryState>
    </Page>
  );
}

export function ChangeApplicationPage() {
  const { id = '' } = useParams();
  const application = useQuery(applicationQuery(id));
  const cohorts = useQuery(cohortsQuery);
  const words = useQuery(wordsQuery);
  const name = application.data && `${application.data.firstName} ${application.data.lastName}`;
  return (
    <Page title={name ? `Candidature de ${name}` : 'Modifier la candidature'}>
      <QueryState query={application}>
        {(found) => (
          <QueryState query={cohorts}>
            {(all) => (
              <QueryState query={words}>
                {(known) => (
                  <ApplicationForm
                    id={id}
                    cohorts={all}
                    words={known}
                    start={formOf(found)}
                    version={found.version}
                  />
                )}
              </QueryState>
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}
