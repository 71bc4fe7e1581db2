import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { CohortForm } from './cohort-form';
import { certificationsQuery, cohortQuery, cohortsQuery, intakeCalendarQuery } from './cohorts-api';

export function NewCohortPage() {
  const cohorts = useQuery(cohortsQuery);
  const certifications = useQuery(certificationsQuery);
  const calendar = useQuery(intakeCalendarQuery);
  return (
    <Page title="Nouvelle promotion" lead="Ses dates sont comparées à la convention pendant la saisie.">
      <QueryState query={cohorts}>
        {(all) => (
          <QueryState query={certifications}>
            {(choices) => (
              <QueryState query={calendar}>
                {({ agreement }) => {
                  const number = Math.max(0, ...all.map((cohort) => cohort.number)) + 1;
                  return (
                    <CohortForm
                      cohort={null}
                      choices={choices}
                      start={{
                        number,
                        name: `Promotion ${number}`,
                        certificationId: choices.certifications[0]?.id ?? '',
                        startsOn: '',
                        endsOn: '',
                        capacityMin: agreement?.sizeMin ?? 15,
                        capacityMax: agreement?.sizeMax ?? 20,
                        schoolHours: all.at(-1)?.schoolHours ?? 1200,
                        halfDayMinutes: all.at(-1)?.halfDayMinutes ?? 210,
                      }}
                    />
                  );
                }}
              </QueryState>
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

export function ChangeCohortPage() {
  const { id = '' } = useParams();
  const cohort = useQuery(cohortQuery(id));
  const certifications = useQuery(certificationsQuery);
  return (
    <Page title={cohort.data ? `Modifier ${cohort.data.name}` : 'Modifier la promotion'}>
      <QueryState query={cohort}>
        {({ id: _, certification, ...start }) => (
          <QueryState query={certifications}>
            {(choices) => (
              <CohortForm
                cohort={id}
                choices={choices}
                start={{ ...start, certificationId: certification.id }}
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}
