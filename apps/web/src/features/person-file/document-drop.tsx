import { Alert, Button, FileButton, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCamera, IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { asProblem } from '../../api/problem';
import { frenchPercent, typeset } from '../../format/french';
import { say } from '../../undo';
import classes from './document-drop.module.css';
import { type DocumentDemand, documentsPath, documentsQuery } from './person-file-api';
import { upload } from './upload';

const ACCEPTED = 'application/pdf,image/jpeg,image/png';
const BYTES_MAX = 10 * 1024 * 1024;

interface Sending {
  name: string;
  share: number;
}
interface Refused {
  name: string;
  why: string;
}

/** Attaches papers: dropped, chosen, or taken with the phone; each one refused says why, and the others pass. */
export function DocumentDrop({
  learnerId,
  kinds,
  first,
}: {
  learnerId: string;
  kinds: DocumentDemand[];
  /** The kind that is still awaited. */
  first?: DocumentDemand['kind'];
}) {
  const client = useQueryClient();
  const [kind, setKind] = useState<string>(first ?? kinds[0]?.kind ?? 'other');
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);
  const resets = useRef<(() => void)[]>([]);
  const keepReset = (place: number) => (reset: (() => void) | null) => {
    if (reset) resets.current[place] = reset;
  };

  async function sendOne(file: File) {
    if (file.size > BYTES_MAX) {
      throw new Error('Ce fichier dépasse 10\u00a0Mo. Réduisez-le ou photographiez le document de nouveau.');
    }
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file);
    setSending({ name: file.name, share: 0 });
    await upload(documentsPath(learnerId), form, (share) => setSending({ name: file.name, share }));
  }

  async function take(files: readonly File[]) {
    // The same file, mended and chosen again, must be read again.
    for (const reset of resets.current) reset();
    if (files.length === 0 || sending) return;
    const wrong: Refused[] = [];
    for (const file of files) {
      try {
        await sendOne(file);
      } catch (failure) {
        const why = failure instanceof Error ? failure.message : asProblem(failure).message;
        wrong.push({ name: file.name, why });
      }
    }
    setSending(null);
    setRefused(wrong);
    await client.invalidateQueries(documentsQuery(learnerId));
    await client.invalidateQueries({ queryKey: ['applications'] });
    const kept = files.length - wrong.length;
    if (kept > 0) say(kept === 1 ? 'Pièce ajoutée.' : `${kept} pièces ajoutées.`);
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a shortcut of the buttons inside
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-end">
          <NativeSelect
            label="Sorte de pièce"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={kinds.map(({ kind: code, label }) => ({ value: code, label }))}
          />
          <FileButton
            multiple
            accept={ACCEPTED}
            resetRef={keepReset(0)}
            onChange={(files) => void take(files)}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={sending !== null}
                leftSection={<IconUpload size={18} aria-hidden="true" />}
              >
                Choisir un fichier
              </Button>
            )}
          </FileButton>
          <FileButton
            accept="image/jpeg,image/png"
            capture="environment"
            resetRef={keepReset(1)}
            onChange={(file) => void take(file ? [file] : [])}
          >
            {(props) => (
              <Button
                {...props}
                className={classes.camera}
                variant="default"
                disabled={sending !== null}
                leftSection={<IconCamera size={18} aria-hidden="true" />}
              >
                Photographier
              </Button>
            )}
          </FileButton>
        </Group>
        <Text size="sm" c="dimmed">
          Ou déposez-les ici{'\u00a0'}: PDF, JPEG ou PNG, 10{'\u00a0'}Mo et 8{'\u00a0'}000 pixels de côté au
          plus.
        </Text>
        {sending && (
          <div>
            <Text size="sm">
              {sending.name}, {frenchPercent(Math.round(sending.share * 100) / 100)}
            </Text>
            <Progress value={sending.share * 100} aria-label={`Envoi de ${sending.name}`} />
          </div>
        )}
        {refused.length > 0 && (
          <Alert
            role="alert"
            color="red"
            variant="outline"
            icon={<IconAlertTriangle />}
            title={refused.length === 1 ? 'Fichier refusé' : `${refused.length} fichiers refusés`}
          >
            {refused.map(({ name, why }) => (
              <Text key={name} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {name}
                {'\u00a0'}: {typeset(why)}
              </Text>
            ))}
          </Alert>
        )}
      </Stack>
    </div>
  );
}
