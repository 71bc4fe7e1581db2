import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { AddHere } from '../../page/add-here';
import { Facts } from '../../page/facts';
import { offerUndo, sayFailure } from '../../undo';
import { ClosureForm } from './closure-form';
import { groupedSiret, workedDays } from './host-words';
import {
  addClosure,
  type FormerSiret,
  type HostClosure,
  removeClosure,
  type Site,
  type Tutor,
} from './hosts-api';
import { RenumberForm } from './renumber-form';
import { SiteForm } from './site-form';
import { TutorForm } from './tutor-form';
import { TutorRow } from './tutor-row';

interface Props {
  site: Site;
  tutors: Tutor[];
  closures: HostClosure[];
  /** The numbers it had before, newest first. */
  formerSirets: FormerSiret[];
  mayManage: boolean;
}

export function SiteSection({ site, tutors, closures, formerSirets, mayManage }: Props) {
  return (
    <Stack gap="md" component="section" aria-label={site.name} align="stretch">
      <div>
        <Title order={2}>{site.name}</Title>
        <Text c="dimmed">{[site.address, `${site.postcode} ${site.city}`].filter(Boolean).join(', ')}</Text>
      </div>
      <Facts
        facts={[
          ['SIRET', groupedSiret(site.siret)],
          ...formerSirets.map(({ siret, usedUntil }): [string, string] => [
            `SIRET jusqu’au ${mediumDay(usedUntil)}`,
            groupedSiret(siret),
          ]),
          ['Jours travaillés', workedDays(site.workingDays ?? [])],
        ]}
      />
      {mayManage && (
        <Group gap="xs">
          <AddHere label="Modifier l’établissement" quiet>
            {(close) => <SiteForm site={site} onDone={close} />}
          </AddHere>
          <AddHere label="Son SIRET a changé" quiet>
            {(close) => <RenumberForm site={site} onDone={close} />}
          </AddHere>
        </Group>
      )}
      <div>
        <Title order={3} mb="xs">
          Maîtres d’apprentissage
        </Title>
        {tutors.length === 0 ? (
          <Text c="dimmed">Personne encore. Un contrat demande un maître d’apprentissage.</Text>
        ) : (
          <Stack gap="sm">
            {tutors.map((tutor) => (
              <TutorRow key={tutor.id} tutor={tutor} hostId={site.hostId} mayManage={mayManage} />
            ))}
          </Stack>
        )}
      </div>
      {mayManage && (
        <AddHere label="Ajouter un maître d’apprentissage">
          {(close) => <TutorForm siteId={site.id} onDone={close} />}
        </AddHere>
      )}
      <div>
        <Title order={3} mb="xs">
          Fermetures
        </Title>
        {closures.length === 0 ? (
          <Text c="dimmed">Aucune fermeture notée.</Text>
        ) : (
          <Stack gap={6}>
            {closures.map((closure) => (
              <ClosureRow key={closure.id} closure={closure} mayManage={mayManage} />
            ))}
          </Stack>
        )}
      </div>
      {mayManage && (
        <AddHere label="Noter une fermeture" quiet>
          {(close) => <ClosureForm siteId={site.id} onDone={close} />}
        </AddHere>
      )}
    </Stack>
  );
}

function ClosureRow({ closure, mayManage }: { closure: HostClosure; mayManage: boolean }) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['hosts'] });
  const removing = useMutation({
    mutationFn: () => removeClosure(closure.id),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        message: `Fermeture « ${closure.name} » retirée.`,
        undo: async () => {
          const { siteId, name, firstDay, lastDay } = closure;
          await addClosure(siteId, { name, firstDay, lastDay });
          await refresh();
        },
      });
    },
    onError: (failure) => sayFailure(failure),
  });
  return (
    <Group gap="sm">
      <Text>
        {closure.name}, du {mediumDay(closure.firstDay)} au {mediumDay(closure.lastDay)}
      </Text>
      {mayManage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={removing.isPending}
          onClick={() => removing.mutate()}
          aria-label={`Retirer la fermeture ${closure.name}`}
        >
          Retirer
        </Button>
      )}
    </Group>
  );
}
