import { NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { mediumDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { say } from '../../undo';
import { sitesQuery } from '../hosts/hosts-api';
import { useMay, useSchoolToday } from '../session/session-api';
import { TUTOR_LABELS } from './contract-words';
import { type Contract, joinTeam, leaveTeam, type TeamMember } from './contracts-api';

/** Who follows the learner at the host, and when. */
export function Team({ contract }: { contract: Contract }) {
  const mayManage = useMay('contract.manage');
  const today = useSchoolToday();
  const inForce = contract.state === 'running' || ['signed', 'filed', 'accepted'].includes(contract.state);
  if (contract.team.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="team">
      <Title order={2} id="team">
        Équipe dans la structure
      </Title>
      <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
        {contract.team.map((member) => {
          const here = member.lastDay === null || member.lastDay >= today;
          return (
            <li key={member.id} style={{ marginBottom: '0.25rem' }}>
              <Text component="span" fw={member.main ? 600 : undefined}>
                {member.name}
              </Text>
              {`, ${member.main ? TUTOR_LABELS[contract.kind].toLowerCase() : 'équipe'}, ${periodOf(member, contract)}`}
              {mayManage && inForce && here && (
                <AddHere label={`Noter le départ de ${member.name}`} quiet>
                  {(close) => <LeaveForm contract={contract} member={member} onDone={close} />}
                </AddHere>
              )}
            </li>
          );
        })}
      </ul>
      {mayManage && inForce && (
        <AddHere label="Ajouter à l’équipe" quiet>
          {(close) => <JoinForm contract={contract} onDone={close} />}
        </AddHere>
      )}
    </Stack>
  );
}

const periodOf = ({ firstDay, lastDay }: TeamMember, contract: Contract) =>
  `du ${mediumDay(firstDay)} au ${mediumDay(lastDay ?? contract.lastDay)}`;

function usePeople(contract: Contract, exceptId?: string) {
  const known = useQuery(sitesQuery).data;
  const sites = new Set(
    (known?.sites ?? []).filter(({ hostId }) => hostId === contract.hostId).map(({ id }) => id),
  );
  return (known?.tutors ?? [])
    .filter(({ id, siteId }) => sites.has(siteId) && id !== exceptId)
    .map((tutor) => ({ value: tutor.id, label: `${tutor.firstName} ${tutor.lastName}` }));
}

function JoinForm({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const client = useQueryClient();
  const people = usePeople(contract, contract.tutorId);
  const form = useProblemForm({
    initialValues: { tutorId: '', from: useSchoolToday() },
    validate: { tutorId: (value) => (value ? null : 'Choisissez la personne.') },
    send: async (values) => {
      await joinTeam(contract.id, values);
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say('Cette personne suit désormais l’apprenti.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          Elle verra le suivi et pourra signer la quinzaine, comme le maître d’apprentissage.
        </Text>
        <ProblemAlert form={form} />
        <NativeSelect
          label="Personne"
          description="Les personnes enregistrées dans la structure."
          data={[{ value: '', label: 'Choisir' }, ...people]}
          {...form.getInputProps('tutorId')}
        />
        <TextInput type="date" label="À partir du" required {...form.getInputProps('from')} />
        <FormEnd label="Ajouter" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function LeaveForm({
  contract,
  member,
  onDone,
}: {
  contract: Contract;
  member: TeamMember;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const people = usePeople(contract, member.tutorId);
  const form = useProblemForm({
    initialValues: { lastDay: useSchoolToday(), successorId: '' },
    send: async ({ lastDay, successorId }) => {
      await leaveTeam(contract.id, member.id, { lastDay, successorId: successorId || undefined });
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say(successorId ? 'Suite assurée. L’avenant reste à déposer.' : 'Départ noté.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          {`Le lien personnel de ${member.name} cesse aussitôt de fonctionner, et son accès à ce suivi finit ce jour-là.`}
        </Text>
        <ProblemAlert form={form} />
        <TextInput type="date" label="Dernier jour de suivi" required {...form.getInputProps('lastDay')} />
        {member.main && (
          <NativeSelect
            label="Qui prend la suite"
            description="Un avenant est signé ce jour, à déposer."
            data={[{ value: '', label: 'Choisir' }, ...people]}
            {...form.getInputProps('successorId')}
          />
        )}
        <FormEnd label="Enregistrer le départ" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
