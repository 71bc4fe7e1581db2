import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { counted } from '../../format/french';
import { ProblemAlert, useProblemForm } from '../../forms';
import { type AskValues, promotionOf } from './ask-values';
import { type AskedPlanning, askForCalendars, type PlanningOptions, planningsQuery } from './planning-api';
import { PromotionFields } from './promotion-fields';
import { WeekAsks } from './week-asks';
import { WishOrder } from './wish-order';
import { orderedWishes } from './words';

const LENGTHS = { seconds: 60, hallPercent: 0 };

/** Everything that is asked of the calendars, on one page; `earlier` begins with what was asked before. */
export function AskForm({ options, earlier }: { options: PlanningOptions; earlier?: AskedPlanning }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useProblemForm<AskValues>({
    initialValues: {
      ...LENGTHS,
      promotions: options.cohorts.filter(({ freeWeeks }) => freeWeeks > 0).map(promotionOf),
      weeks: [],
      wishes: orderedWishes,
      ...earlier,
      left: earlier ? orderedWishes.filter((wish) => !earlier.wishes.includes(wish)) : [],
    },
    send: async ({ left: _, ...asked }) => {
      const { id } = await askForCalendars({ ...asked, promotions: asked.promotions.map(asNumbers) });
      await client.invalidateQueries({ ...planningsQuery, exact: true });
      await navigate(`/calendrier/planification/${id}`);
    },
  });
  const { floorSeats, floorRooms, hallSeats } = options;
  return (
    <form onSubmit={form.submit} noValidate aria-label="Demander des calendriers">
      <Stack gap="xl">
        <ProblemAlert form={form} />
        <PromotionFields form={form} cohorts={options.cohorts} />
        <WishOrder form={form} />
        <WeekAsks form={form} cohorts={options.cohorts} />
        <section>
          <Title order={2}>Le plateau et le temps de calcul</Title>
          <Text size="sm" mb="sm">
            {counted(floorRooms, 'salle dédiée', 'salles dédiées')}, {counted(floorSeats, 'place')}
            {hallSeats > 0 && `\u00a0; grande salle partagée, ${counted(hallSeats, 'place')}`}.
          </Text>
          <Group align="flex-start" gap="md">
            {hallSeats > 0 && (
              <NumberInput
                label="Chances d’obtenir la grande salle"
                description="0 pour s’en passer. Elle n’est jamais tenue pour acquise."
                suffix={'\u00a0%'}
                min={0}
                max={90}
                step={10}
                w="18rem"
                {...form.getInputProps('hallPercent')}
              />
            )}
            <NumberInput
              label="Temps de calcul"
              description="Plus long, les preuves sont meilleures."
              suffix=" secondes"
              min={5}
              max={300}
              step={30}
              w="18rem"
              {...form.getInputProps('seconds')}
            />
          </Group>
        </section>
        <Group>
          <Button type="submit" loading={form.sending}>
            Proposer des calendriers
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A field left empty is sent as such, so that the server says so at the field. */
const asNumbers = <Of extends object>(fields: Of): Of =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === '' ? null : value]),
  ) as Of;
