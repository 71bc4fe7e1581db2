import { Button, Group, Text, Title } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { api, download, read } from '../../api/client';
import { moment } from '../../format/dates';
import { Facts } from '../../page/facts';
import { sayFailure } from '../../undo';

const onlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id, 'online'],
    queryFn: ({ signal }) =>
      read(api.GET('/api/applications/{id}/online', { params: { path: { id } }, signal })),
  });

/** What the public form said besides, and the slip for who has no e-mail. */
export function OnlinePanel({ applicationId }: { applicationId: string }) {
  const { data } = useQuery(onlineQuery(applicationId));
  const slip = useMutation({
    mutationFn: () =>
      download('POST', `/api/applications/${encodeURIComponent(applicationId)}/follow-up-slip`),
    onError: (failure) => sayFailure(failure),
  });
  const sent = data?.sent;
  return (
    <section aria-labelledby="suivi">
      <Title order={2} id="suivi" mb="xs">
        {sent ? 'Candidature en ligne et suivi' : 'Suivi par la personne'}
      </Title>
      {sent && (
        <Facts
          facts={[
            ['Envoyée', moment(sent.sentAt)],
            ['Ce qui donne envie', sent.motivation],
            ['Information lue', `version du ${sent.noticeVersion.split('-').reverse().join('/')}`],
            ['Accepte d’être recontactée pour une autre formation', sent.recontact ? 'Oui' : 'Non'],
          ]}
        />
      )}
      <Group gap="sm" mt="sm" align="center">
        <Button variant="default" loading={slip.isPending} onClick={() => slip.mutate()}>
          Imprimer un code de suivi
        </Button>
        <Text c="dimmed" size="sm">
          Pour qui n’a pas d’e-mail. Le code imprimé avant ne sert plus.
        </Text>
      </Group>
    </section>
  );
}
