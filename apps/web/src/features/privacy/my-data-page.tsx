import { SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { DataGroups } from './data-groups';
import { ErasureConsequence } from './erasure-panel';
import classes from './privacy.module.css';
import { askAboutData, type DataRequest, type ErasurePreview, myDataQuery } from './privacy-api';
import { KIND_WORDS, Standing } from './requests-page';

export function MyDataPage() {
  const data = useQuery(myDataQuery);
  return (
    <Page title="Mes données" lead="Ce que l’école garde de vous, et ce que vous pouvez en demander.">
      <QueryState query={data}>
        {({ groups, mayAsk, requests, erasure }) => (
          <>
            <section>
              <Title order={2} mb="xs">
                Ce qui est gardé
              </Title>
              <DataGroups groups={groups} files="/api/my-data/files" />
            </section>
            {mayAsk && erasure ? (
              <section>
                <Title order={2} mb="xs">
                  Vos demandes
                </Title>
                <MyRequests requests={requests} />
                <AddHere label="Demander une correction ou un effacement">
                  {(close) => <AskForm erasure={erasure} onDone={close} />}
                </AddHere>
              </section>
            ) : (
              <Text>Pour faire corriger ou effacer une donnée, écrivez à la direction de l’école.</Text>
            )}
          </>
        )}
      </QueryState>
    </Page>
  );
}

function MyRequests({ requests }: { requests: DataRequest[] }) {
  const today = useSchoolToday();
  if (requests.length === 0)
    return (
      <Text mb="sm">
        Une donnée est fausse, ou n’a plus lieu d’être{'\u00a0'}? Demandez-le{'\u00a0'}: l’école répond dans
        le mois.
      </Text>
    );
  return (
    <ul className={classes.list}>
      {requests.map((request) => (
        <li key={request.id} className={classes.row}>
          <div>
            <Text fw={500}>
              {KIND_WORDS[request.kind]}, le {mediumDay(request.askedOn)}
            </Text>
            <Text size="sm">{request.wording}</Text>
            {request.answer && (
              <Text size="sm">
                Réponse{'\u00a0'}: {request.answer}
              </Text>
            )}
          </div>
          <Standing request={request} today={today} />
        </li>
      ))}
    </ul>
  );
}

function AskForm({ erasure, onDone }: { erasure: ErasurePreview; onDone: () => void }) {
  const client = useQueryClient();
  const [kind, setKind] = useState<'correction' | 'erasure'>('correction');
  const form = useProblemForm({
    initialValues: { wording: '' },
    validate: {
      wording: (value) => (value.trim().length >= 5 ? null : 'Écrivez ce que vous demandez.'),
    },
    send: async ({ wording }) => {
      await askAboutData({ kind, wording: wording.trim() });
      await client.invalidateQueries({ queryKey: ['privacy'] });
      say('Demande envoyée à l’école.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        <SegmentedControl
          aria-label="Que demandez-vous ?"
          data={[
            { value: 'correction', label: 'Corriger' },
            { value: 'erasure', label: 'Effacer' },
          ]}
          value={kind}
          onChange={(value) => setKind(value as 'correction' | 'erasure')}
        />
        {kind === 'erasure' && <ErasureConsequence preview={erasure} />}
        <Textarea
          label={
            kind === 'correction' ? 'Qu’est-ce qui est faux, et qu’est-ce qui est juste ?' : 'Votre demande'
          }
          required
          autosize
          minRows={3}
          {...form.getInputProps('wording')}
        />
        <FormEnd label="Envoyer la demande" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
