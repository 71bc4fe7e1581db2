import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { mediumDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { useMay } from '../session/session-api';
import type { Application } from './applications-api';
import { WaiverForm } from './waiver-form';

/** Every criterion that is not met, judged again at each change of the file, and what sets it aside. */
export function Verdict({ application }: { application: Application }) {
  const maySign = useMay('waiver.sign');
  const { refusals, waivers, missing, statutoryWarning } = application;
  const waived = (code: string) => waivers.some(({ ruleCode }) => ruleCode === code);
  const standing = refusals.filter(({ code }) => !waived(code));
  return (
    <section aria-labelledby="eligibilite">
      <Title order={2} size="h4" id="eligibilite" mb="xs">
        Éligibilité
      </Title>
      <Stack gap="sm">
        {standing.length === 0 ? (
          <Text>
            <IconCircleCheck size={18} aria-hidden="true" style={{ verticalAlign: '-4px' }} /> Cette personne
            répond aux critères du programme{waivers.length > 0 && ', avec dérogation'}.
          </Text>
        ) : (
          <Alert
            color="orange"
            variant="outline"
            icon={<IconAlertTriangle />}
            title={
              standing.length === 1
                ? 'Un critère n’est pas rempli'
                : `${standing.length} critères ne sont pas remplis`
            }
          >
            <Refusals refusals={standing} />
          </Alert>
        )}
        {waivers.map((waiver) => (
          <Text key={waiver.ruleCode} size="sm">
            Dérogation signée par {waiver.signedBy} le {mediumDay(waiver.signedOn)}
            {'\u00a0'}: {waiver.reason}
          </Text>
        ))}
        {statutoryWarning && (
          <Text size="sm">
            {typeset(statutoryWarning.message)}{' '}
            <Text span inherit c="dimmed">{`(${statutoryWarning.source})`}</Text>
          </Text>
        )}
        {missing.length > 0 && (
          <div>
            <Text fw={600}>Pour que le dossier soit complet{'\u00a0'}:</Text>
            <Refusals refusals={missing} />
          </div>
        )}
        {application.waiverPossible &&
          (maySign ? (
            <WaiverForm applicationId={application.id} />
          ) : (
            <Text size="sm" c="dimmed">
              La convention permet une dérogation{'\u00a0'}: la direction peut la signer ici.
            </Text>
          ))}
      </Stack>
    </section>
  );
}

function Refusals({ refusals }: { refusals: Application['refusals'] }) {
  return (
    <List size="sm" spacing={4}>
      {refusals.map(({ code, message, source }) => (
        <List.Item key={code}>
          {typeset(message)} {source && <Text span inherit c="dimmed">{`(${source})`}</Text>}
        </List.Item>
      ))}
    </List>
  );
}
