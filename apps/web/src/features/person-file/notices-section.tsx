import { Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { AddHere } from '../../page/add-here';
import { QueryState } from '../../states';
import { useMay } from '../session/session-api';
import { GIVERS, IMAGE_ANSWERS, labelOf, MEANS } from './file-words';
import { ImageForm, NoticeForm } from './notice-forms';
import { type NoticesView, noticesQuery } from './person-file-api';

/** What the person was told of their data, and whether their image may be used. Nothing for who may not read it. */
export function NoticesSection({ learnerId }: { learnerId: string }) {
  return useMay('notice.read') ? <Told learnerId={learnerId} /> : null;
}

function Told({ learnerId }: { learnerId: string }) {
  const query = useQuery(noticesQuery(learnerId));
  return (
    <section aria-labelledby="information">
      <Title order={2} size="h4" id="information" mb="xs">
        Information et droit à l’image
      </Title>
      <QueryState query={query}>{(view) => <Rows learnerId={learnerId} view={view} />}</QueryState>
    </section>
  );
}

function Rows({ learnerId, view }: { learnerId: string; view: NoticesView }) {
  const mayManage = useMay('notice.manage');
  const { notices, imageConsents, currentVersion } = view;
  const [image] = imageConsents;
  const [lastNotice] = notices;
  return (
    <Stack gap="sm">
      <div>
        {notices.length === 0 ? (
          <Text size="sm">L’information sur les données n’a pas encore été remise.</Text>
        ) : (
          <List size="sm" spacing={2}>
            {notices.map(({ id, means, version, givenOn, recordedBy }) => (
              <List.Item key={id}>
                Information sur les données{'\u00a0'}: {labelOf(MEANS, means).toLowerCase()} le{' '}
                {mediumDay(givenOn)}, version du {mediumDay(version)}
                {recordedBy && `, notée par ${recordedBy}`}
              </List.Item>
            ))}
          </List>
        )}
        {lastNotice && lastNotice.version !== currentVersion && (
          <Text size="sm" c="dimmed">
            Une version plus récente existe, du {mediumDay(currentVersion)}.
          </Text>
        )}
      </div>
      <div>
        {image ? (
          <List size="sm" spacing={2}>
            {imageConsents.map(({ id, answer, givenBy, answeredOn, recordedBy }) => (
              <List.Item key={id}>
                Droit à l’image{'\u00a0'}: {labelOf(IMAGE_ANSWERS, answer).toLowerCase()} le{' '}
                {mediumDay(answeredOn)}, {labelOf(GIVERS, givenBy).toLowerCase()} (noté par {recordedBy})
              </List.Item>
            ))}
          </List>
        ) : (
          <Text size="sm">
            Droit à l’image{'\u00a0'}: pas encore demandé. Sans accord, aucune image n’est utilisée.
          </Text>
        )}
      </div>
      {mayManage && (
        <Group gap="xs" align="flex-start">
          <AddHere quiet label="Noter la remise de l’information">
            {(close) => <NoticeForm learnerId={learnerId} onDone={close} />}
          </AddHere>
          <AddHere quiet label="Noter une réponse sur l’image">
            {(close) => (
              <ImageForm
                learnerId={learnerId}
                minor={view.minor}
                standing={image?.answer === 'given'}
                onDone={close}
              />
            )}
          </AddHere>
        </Group>
      )}
    </Stack>
  );
}
