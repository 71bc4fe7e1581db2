import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mediumDay, moment } from '../../format/dates';
import { SidePanel } from '../../page/side-panel';
import { QueryState } from '../../states';
import { AnswerForm } from './answer-form';
import { type DueFollowUp, historyQuery, SITUATIONS } from './employability-api';

/** A leaver's follow-up beside the list: the answer to type or correct, then what was answered before. */
export function AnswerDrawer({ followUp, onClose }: { followUp?: DueFollowUp; onClose: () => void }) {
  return (
    <SidePanel
      opened={followUp !== undefined}
      onClose={onClose}
      title={
        followUp && (
          <>
            {followUp.firstName} {followUp.lastName}, suivi à {followUp.months}
            {'\u00a0'}mois
          </>
        )
      }
    >
      {followUp && (
        <Stack gap="lg">
          <AnswerForm
            key={`${followUp.enrolmentId} ${followUp.months}`}
            followUp={followUp}
            onDone={onClose}
          />
          <History enrolmentId={followUp.enrolmentId} />
        </Stack>
      )}
    </SidePanel>
  );
}

function History({ enrolmentId }: { enrolmentId: string }) {
  const history = useQuery(historyQuery(enrolmentId));
  return (
    <QueryState query={history} rows={2}>
      {(answers) =>
        answers.length === 0 ? null : (
          <Stack gap="xs" component="section" aria-labelledby="reponses">
            <Title order={3} size="h5" id="reponses">
              Réponses enregistrées
            </Title>
            {answers.map((answer) => (
              <div key={answer.id}>
                <Text size="sm" td={answer.replaced ? 'line-through' : undefined}>
                  À {answer.months}
                  {'\u00a0'}mois, le {mediumDay(answer.answeredOn)}
                  {'\u00a0'}: {SITUATIONS[answer.situation]}
                  {answer.inTargetTrade === null
                    ? ''
                    : answer.inTargetTrade
                      ? ', métier visé'
                      : ', autre métier'}
                </Text>
                <Text size="sm" c="dimmed">
                  {answer.replaced ? 'Remplacée. ' : ''}
                  Saisie par {answer.recordedBy}, {moment(answer.recordedAt)}
                </Text>
              </div>
            ))}
          </Stack>
        )
      }
    </QueryState>
  );
}
