import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { offerUndo, sayFailure } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { ApplyTemplate } from './apply-template';
import {
  blockName,
  choicesQuery,
  createTemplate,
  HALF_WORDS,
  HALVES,
  type Half,
  refreshSessions,
  removeTemplate,
  type SessionWeek,
  subjectOf,
  templatesQuery,
  type WeekTemplate,
  weekQuery,
} from './sessions-api';
import { TemplateHalfForm } from './template-half-form';
import { ContentLines, type GridCell, WeekGrid } from './week-grid';

const SHORT_WEEKDAYS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.'];
const WEEKDAYS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi'];

/** A promotion's named weeks: read, changed half-day by half-day, placed on weeks at school. */
export function TemplatesPage() {
  const { cohortId = '' } = useParams();
  const today = useSchoolToday();
  const templates = useQuery(templatesQuery(cohortId));
  const week = useQuery(weekQuery(cohortId, today));
  const cohort = week.data?.cohort;
  return (
    <Page
      title={cohort ? `Modèles de semaine, ${cohort.name}` : 'Modèles de semaine'}
      lead="Une semaine type, à placer sur les semaines à l’école qui viennent."
      action={
        <Anchor component={Link} to={`/calendrier/${cohortId}/seances`}>
          Séances
        </Anchor>
      }
    >
      <QueryState query={templates}>
        {(list) =>
          list.length === 0 ? (
            <Empty title="Pas encore de modèle">
              Placez les séances d’une semaine, puis gardez-la comme modèle depuis la page des séances.
            </Empty>
          ) : (
            list.map(
              (template) => cohort && <Template key={template.id} template={template} cohort={cohort} />,
            )
          )
        }
      </QueryState>
    </Page>
  );
}

type Opened = { weekday: number; half: Half } | 'apply' | undefined;

function Template({ template, cohort }: { template: WeekTemplate; cohort: SessionWeek['cohort'] }) {
  const [opened, setOpened] = useState<Opened>();
  const choices = useQuery(choicesQuery(template.cohortId, {}));
  const nameOf = (list: { id: string; name: string }[] | undefined, id: string | null) =>
    list?.find((one) => one.id === id)?.name ?? null;
  const cells = WEEKDAYS.flatMap((dayName, index) =>
    HALVES.map((half): GridCell => {
      const content = template.halves.find((one) => one.weekday === index + 1 && one.half === half);
      return {
        key: `${dayName} ${half}`,
        dayName,
        half,
        spoken: `${dayName}, ${HALF_WORDS[half]}\u00a0: ${content ? subjectOf(content) : 'rien'}`,
        away: !content,
        onSelect: () => setOpened({ weekday: index + 1, half }),
        content: content ? (
          <ContentLines
            subject={subjectOf(content)}
            block={content.subject && content.blockCode ? blockName(content.blockCode) : null}
            trainer={nameOf(choices.data?.trainers, content.trainerId)}
            room={nameOf(choices.data?.rooms, content.roomId)}
            note={content.note}
          />
        ) : (
          <Text span size="sm" c="dimmed">
            Rien
          </Text>
        ),
      };
    }),
  );
  const close = () => setOpened(undefined);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {template.name}
        </Title>
        <Group gap="xs">
          <Button onClick={() => setOpened('apply')}>Placer sur des semaines</Button>
          <Remove template={template} />
        </Group>
      </Group>
      <WeekGrid
        caption={`Modèle ${template.name}`}
        days={WEEKDAYS}
        shortDays={SHORT_WEEKDAYS}
        cells={cells}
      />
      <SidePanel
        opened={opened !== undefined}
        onClose={close}
        title={opened === 'apply' ? `Placer «\u00a0${template.name}\u00a0»` : 'Demi-journée du modèle'}
      >
        {opened === 'apply' && <ApplyTemplate template={template} cohort={cohort} onDone={close} />}
        {opened && opened !== 'apply' && (
          <TemplateHalfForm
            key={`${opened.weekday} ${opened.half}`}
            template={template}
            blocks={cohort.blocks}
            weekday={opened.weekday}
            half={opened.half}
            title={`${WEEKDAYS[opened.weekday - 1]}, ${HALF_WORDS[opened.half]}`}
            onDone={close}
          />
        )}
      </SidePanel>
    </section>
  );
}

function Remove({ template }: { template: WeekTemplate }) {
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeTemplate(template.id),
    onSuccess: async () => {
      await refreshSessions(client);
      offerUndo({
        message: `Modèle « ${template.name} » retiré.`,
        undo: async () => {
          await createTemplate(template.cohortId, { name: template.name, halves: template.halves });
          await refreshSessions(client);
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Button
      variant="subtle"
      color="red"
      loading={removing.isPending}
      onClick={() => removing.mutate()}
      aria-label={`Retirer le modèle ${template.name}`}
    >
      Retirer
    </Button>
  );
}
