import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemAlert, useProblemForm } from '../../forms';
import { offerUndo } from '../../undo';
import { ContentFields, type ContentValues, contentOf, validateContent, valuesOf } from './content-fields';
import { type Block, changeTemplate, type Half, refreshSessions, type WeekTemplate } from './sessions-api';

interface Props {
  template: WeekTemplate;
  blocks: Block[];
  weekday: number;
  half: Half;
  title: string;
  onDone: () => void;
}

/** Fills, changes or empties one half-day of a template; sessions already placed stay. */
export function TemplateHalfForm({ template, blocks, weekday, half, title, onDone }: Props) {
  const client = useQueryClient();
  const here = template.halves.find((one) => one.weekday === weekday && one.half === half);
  const others = template.halves.filter((one) => one !== here);
  const write = async (halves: WeekTemplate['halves'], message: string) => {
    await changeTemplate(template.id, { name: template.name, halves });
    await refreshSessions(client);
    offerUndo({
      message,
      undo: async () => {
        await changeTemplate(template.id, { name: template.name, halves: template.halves });
        await refreshSessions(client);
      },
    });
    onDone();
  };
  const rank = others.length;
  const form = useProblemForm<ContentValues>({
    initialValues: valuesOf(here),
    validate: validateContent,
    names: { [`halves.${rank}.subject`]: 'subject', [`halves.${rank}.blockCode`]: 'blockCode' },
    send: (values) => write([...others, { ...contentOf(values), weekday, half }], 'Modèle changé.'),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md">
        <Text fw={600}>{title}</Text>
        <ProblemAlert form={form} />
        <ContentFields form={form} cohortId={template.cohortId} blocks={blocks} />
        <Group>
          <Button type="submit" loading={form.sending}>
            Enregistrer
          </Button>
          {here && others.length > 0 && (
            <Button variant="default" onClick={() => void write(others, 'Demi-journée vidée.')}>
              Vider
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
