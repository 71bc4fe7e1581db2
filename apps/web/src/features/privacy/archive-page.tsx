import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { Page } from '../../page/page';
import { SidePanel } from '../../page/side-panel';
import { Empty, QueryState } from '../../states';
import classes from './privacy.module.css';
import { archivedQuery, openArchived } from './privacy-api';

export function ArchivePage() {
  const files = useQuery(archivedQuery);
  const [opened, setOpened] = useState<{ learnerId: string; name: string }>();
  return (
    <Page
      title="Dossiers archivés"
      lead="Hors des listes et des recherches jusqu’à leur effacement. Les lire demande une raison, qui reste notée."
    >
      <QueryState query={files}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Aucun dossier archivé">
              Un dossier d’apprenant s’archive cinq ans après la sortie, sauf autre décision.
            </Empty>
          ) : (
            <ul className={classes.list}>
              {all.map((file) => (
                <li key={file.learnerId} className={classes.row}>
                  <div>
                    <Text fw={500}>{file.name}</Text>
                    <Text size="sm" c="dimmed">
                      {file.lastExitOn && `Sortie le ${mediumDay(file.lastExitOn)}, `}archivé le{' '}
                      {mediumDay(file.archivedOn)}
                    </Text>
                  </div>
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => setOpened(file)}
                    aria-label={`Ouvrir le dossier de ${file.name}`}
                  >
                    Ouvrir
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened ? `Ouvrir le dossier de ${opened.name}` : ''}
      >
        {opened && <OpeningForm learnerId={opened.learnerId} onDone={() => setOpened(undefined)} />}
      </SidePanel>
    </Page>
  );
}

function OpeningForm({ learnerId, onDone }: { learnerId: string; onDone: () => void }) {
  const navigate = useNavigate();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: {
      reason: (value) => (value.trim().length >= 10 ? null : 'Dites pourquoi (10 caractères au moins).'),
    },
    send: async ({ reason }) => {
      await openArchived(learnerId, reason.trim());
      await navigate(`/apprenants/${learnerId}`);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          Le dossier s’ouvre pour vous seul, une heure. Votre nom, la date et la raison sont notés.
        </Text>
        <ProblemAlert form={form} />
        <Textarea label="Raison" required autosize minRows={2} {...form.getInputProps('reason')} />
        <FormEnd label="Ouvrir le dossier" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
