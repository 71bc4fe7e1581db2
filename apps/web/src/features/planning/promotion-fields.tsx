import { Checkbox, Fieldset, NumberInput, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { mediumDay } from '../../format/dates';
import { counted } from '../../format/french';
import { type AskFormState, promotionOf } from './ask-values';
import classes from './planning.module.css';
import type { AskedPromotion, PlannableCohort } from './planning-api';

const FIELDS: { name: keyof AskedPromotion; label: string; max: number; min?: number }[] = [
  { name: 'seats', label: 'Apprenants attendus', max: 60 },
  { name: 'schoolHours', label: 'Heures à l’école', min: 0, max: 5000 },
  { name: 'toleranceHours', label: 'Écart accepté, en heures', min: 0, max: 500 },
];

const LENGTHS: typeof FIELDS = [
  { name: 'schoolMin', label: 'École, au moins', max: 12 },
  { name: 'schoolMax', label: 'École, au plus', max: 12 },
  { name: 'companyMin', label: 'Structure, au moins', max: 26 },
  { name: 'companyMax', label: 'Structure, au plus', max: 26 },
  { name: 'typicalSchool', label: 'Rythme\u00a0: école', max: 12 },
  { name: 'typicalCompany', label: 'Rythme\u00a0: structure', max: 26 },
];

/** Which promotions are planned, and what each needs. */
export function PromotionFields({ form, cohorts }: { form: AskFormState; cohorts: PlannableCohort[] }) {
  const { promotions } = form.values;
  return (
    <section>
      <Title order={2}>Promotions</Title>
      <Text size="sm" c="dimmed" mb="sm">
        Celles qui ne sont pas cochées gardent leur calendrier publié, et leur place sur le plateau.
      </Text>
      <Stack gap="md">
        {cohorts.map((cohort) => {
          const index = promotions.findIndex(({ cohortId }) => cohortId === cohort.cohortId);
          return (
            <Fieldset key={cohort.cohortId} id={`promotion-${cohort.cohortId}`} legend={cohort.name}>
              <Checkbox
                label={`Planifier la ${cohort.name}`}
                description={describe(cohort)}
                checked={index >= 0}
                disabled={cohort.freeWeeks === 0}
                onChange={({ currentTarget }) =>
                  currentTarget.checked
                    ? form.insertListItem('promotions', promotionOf(cohort))
                    : form.removeListItem('promotions', index)
                }
              />
              {index >= 0 && (
                <>
                  <SimpleGrid cols={{ base: 1, xs: 3 }} mt="md">
                    {FIELDS.map((field) => (
                      <Field key={field.name} form={form} index={index} cohort={cohort} field={field} />
                    ))}
                  </SimpleGrid>
                  <Text size="sm" mt="md" mb={4} fw={500}>
                    Longueur des périodes, en semaines
                  </Text>
                  <div className={classes.lengths}>
                    {LENGTHS.map((field) => (
                      <Field key={field.name} form={form} index={index} cohort={cohort} field={field} />
                    ))}
                  </div>
                </>
              )}
            </Fieldset>
          );
        })}
      </Stack>
    </section>
  );
}

function Field({
  form,
  index,
  cohort,
  field: { name, label, min = 1, max },
}: {
  form: AskFormState;
  index: number;
  cohort: PlannableCohort;
  field: (typeof FIELDS)[number];
}) {
  return (
    <NumberInput
      label={label}
      aria-label={`${label}, ${cohort.name}`}
      min={min}
      max={max}
      allowDecimal={false}
      {...form.getInputProps(`promotions.${index}.${name}`)}
    />
  );
}

function describe({ startsOn, endsOn, freeWeeks, ...cohort }: PlannableCohort): string {
  const { lockedWeeks, integrationWeeks, certificationWeeks } = cohort;
  const said = [
    `du ${mediumDay(startsOn)} au ${mediumDay(endsOn)}`,
    freeWeeks === 0 ? 'plus aucune semaine à placer' : `${counted(freeWeeks, 'semaine')} à placer`,
  ];
  if (lockedWeeks > 0) said.push(counted(lockedWeeks, 'verrouillée'));
  if (integrationWeeks > 0) said.push(`${integrationWeeks} d’intégration`);
  if (certificationWeeks > 0) said.push(`${certificationWeeks} de certification`);
  return said.join(', ');
}
