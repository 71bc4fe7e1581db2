import { Anchor, Button, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { download } from '../../api/client';
import { sayFailure } from '../../undo';
import { cohortFeed } from '../feeds/feeds-api';
import { Subscription } from '../feeds/subscription';
import { useMay, useSchoolToday } from '../session/session-api';
import type { PlannedCohort } from './calendar-api';
import { type WallYear, wallYearOf, wallYears } from './wall-years.rules';

/** A promotion's calendar outside this page: by month and week, on a wall, in a telephone. */
export function CohortDoors({ cohort }: { cohort: PlannedCohort }) {
  const mayManage = useMay('calendar.manage');
  return (
    <>
      <section aria-labelledby="imprimer">
        <Title order={2} id="imprimer" mb="xs">
          À afficher
        </Title>
        <PrintedYear path={`/api/cohorts/${cohort.id}/wall-calendar`} span={cohort} />
      </section>
      <section aria-labelledby="abonnement">
        <Title order={2} id="abonnement" mb="xs">
          Dans un téléphone
        </Title>
        <Subscription
          source={cohortFeed(cohort.id)}
          what="L’équipe retrouve le calendrier de la promotion"
          mayChange={mayManage}
        />
      </section>
      <Group gap="lg">
        <Anchor component={Link} to={`/calendrier/promotions/${cohort.id}?vue=mois`}>
          Voir par mois
        </Anchor>
        <Anchor component={Link} to={`/calendrier/promotions/${cohort.id}?vue=semaine`}>
          Voir par semaine
        </Anchor>
      </Group>
    </>
  );
}

const keyOf = ({ kind, year }: WallYear) => `${kind} ${year}`;

/** Twelve months on one page, the years that the training touches to choose from. */
export function PrintedYear({ path, span }: { path: string; span: { startsOn: string; endsOn: string } }) {
  const today = useSchoolToday();
  const years = wallYears(span.startsOn, span.endsOn);
  const [chosen, setChosen] = useState(() => wallYearOf(years, today));
  const printing = useMutation({
    mutationFn: () => download('GET', `${path}?kind=${chosen.kind}&year=${chosen.year}`),
    onError: sayFailure,
  });
  return (
    <Stack gap="sm" align="flex-start">
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label="Douze mois sur une page A4"
          size="md"
          value={keyOf(chosen)}
          onChange={({ currentTarget }) =>
            setChosen(years.find((year) => keyOf(year) === currentTarget.value) ?? chosen)
          }
          data={years.map((year) => ({ value: keyOf(year), label: year.label }))}
        />
        <Button
          variant="default"
          size="md"
          mih={44}
          leftSection={<IconPrinter size={20} />}
          loading={printing.isPending}
          onClick={() => printing.mutate()}
        >
          Imprimer (PDF)
        </Button>
      </Group>
    </Stack>
  );
}
