import { Anchor, Badge, Button, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import { say } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import classes from './privacy.module.css';
import { answerRequest, type DataRequest, requestsQuery } from './privacy-api';

export const KIND_WORDS = { correction: 'Rectification', erasure: 'Effacement' } as const;

export function RequestsPage() {
  const requests = useQuery(requestsQuery);
  const [opened, setOpened] = useState<DataRequest>();
  return (
    <Page
      title="Demandes des personnes"
      lead="Corriger ou effacer ce que l’école sait d’elles. Chaque demande reçoit une réponse dans le mois."
    >
      <QueryState query={requests}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Aucune demande">
              Les apprenants demandent une correction ou un effacement depuis leur page « Mes données ».
            </Empty>
          ) : (
            <>
              <Requests
                title="À répondre"
                requests={all.filter(({ answeredOn }) => answeredOn === null)}
                onAnswer={setOpened}
              />
              <Requests title="Répondues" requests={all.filter(({ answeredOn }) => answeredOn !== null)} />
            </>
          )
        }
      </QueryState>
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={
          opened
            ? `${KIND_WORDS[opened.kind]} demandé${opened.kind === 'correction' ? 'e' : ''} par ${opened.name}`
            : ''
        }
      >
        {opened && <AnswerForm request={opened} onDone={() => setOpened(undefined)} />}
      </SidePanel>
    </Page>
  );
}

function Requests(props: {
  title: string;
  requests: DataRequest[];
  onAnswer?: (request: DataRequest) => void;
}) {
  const today = useSchoolToday();
  if (props.requests.length === 0) return null;
  return (
    <section>
      <Title order={2}>{props.title}</Title>
      <ul className={classes.list}>
        {props.requests.map((request) => (
          <li key={request.id} className={classes.row}>
            <div>
              <Anchor component={Link} to={`/confidentialite/personnes/${request.learnerId}`} fw={500}>
                {request.name}
              </Anchor>
              <Text size="sm">
                {KIND_WORDS[request.kind]}, demandé{request.kind === 'correction' ? 'e' : ''} le{' '}
                {mediumDay(request.askedOn)}
              </Text>
              <Text size="sm" c="dimmed">
                {request.wording}
              </Text>
              {request.answer && (
                <Text size="sm">
                  Réponse{'\u00a0'}: {request.answer}
                </Text>
              )}
            </div>
            <Standing request={request} today={today} />
            {props.onAnswer && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => props.onAnswer?.(request)}
                aria-label={`Répondre à ${request.name}`}
              >
                Répondre
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Standing({ request, today }: { request: DataRequest; today: string }) {
  if (request.answeredOn)
    return (
      <Badge variant="default" tt="none">
        {request.outcome === 'accepted' ? 'acceptée' : 'refusée'} le {mediumDay(request.answeredOn)}
      </Badge>
    );
  const late = request.dueOn < today;
  return (
    <Badge variant={late ? 'filled' : 'default'} color={late ? 'red' : undefined} tt="none">
      {late ? 'en retard depuis le' : 'réponse avant le'} {mediumDay(request.dueOn)}
    </Badge>
  );
}

function AnswerForm({ request, onDone }: { request: DataRequest; onDone: () => void }) {
  const client = useQueryClient();
  const mayErase = useMay('privacy.manage');
  const erases = request.kind === 'erasure';
  const form = useProblemForm({
    initialValues: { outcome: 'accepted' as 'accepted' | 'refused', answer: '' },
    send: async ({ outcome, answer }) => {
      await answerRequest(request.id, { outcome, answer: answer.trim() || undefined });
      await client.invalidateQueries({ queryKey: ['privacy'] });
      say('Réponse enregistrée. La personne la lit sur sa page « Mes données ».');
      onDone();
    },
  });
  const { outcome } = form.getValues();
  const [shown, setShown] = useState<string>(outcome);
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text>{request.wording}</Text>
        <ProblemAlert form={form} />
        <SegmentedControl
          aria-label="Suite donnée"
          data={[
            { value: 'accepted', label: 'Accepter' },
            { value: 'refused', label: 'Refuser' },
          ]}
          value={shown}
          onChange={(value) => {
            setShown(value);
            form.setFieldValue('outcome', value as 'accepted' | 'refused');
          }}
        />
        {shown === 'accepted' && erases && (
          <Text size="sm">
            {mayErase
              ? 'En acceptant, vous effacez aussitôt ce qui peut l’être. Ce qui est effacé ne revient pas. Le détail est sur la page de la personne.'
              : 'Seule la direction peut accepter un effacement.'}
          </Text>
        )}
        {shown === 'accepted' && !erases && (
          <Text size="sm">Corrigez d’abord la fiche, puis répondez : la personne verra que c’est fait.</Text>
        )}
        <Textarea
          label={shown === 'refused' ? 'Pourquoi' : 'Réponse'}
          required={shown === 'refused'}
          description={
            shown === 'refused' ? 'Rappelez qu’elle peut saisir l’autorité de contrôle.' : undefined
          }
          autosize
          minRows={3}
          {...form.getInputProps('answer')}
        />
        <FormEnd
          label={shown === 'accepted' && erases ? 'Accepter et effacer' : 'Répondre'}
          sending={form.sending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
