import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { counted } from '../../format/french';
import { sayFailure } from '../../undo';
import { type Planning, planningQuery, stopPlanning } from './planning-api';
import { sayMeasure, WISHES } from './words';

/** How far the planner is: the stage, the best so far, the time; and the way to stop it. */
export function Running({ planning }: { planning: Planning }) {
  const client = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => stopPlanning(planning.id),
    onSuccess: () => client.invalidateQueries(planningQuery(planning.id)),
    onError: (failure) => sayFailure(failure),
  });
  const { progress } = planning;
  // The first proposal has the time asked for, each of the two others a third of it.
  const budget = (planning.asked.seconds * 5) / 3;
  const share = progress ? Math.min(99, (100 * progress.seconds) / budget) : 0;
  return (
    <Paper withBorder p="md" component="section" aria-label="Calcul en cours">
      <Stack gap="sm">
        <Progress value={share} aria-label="Temps de calcul écoulé" />
        <Text role="status">{progress ? saidOf(progress) : 'Le calcul commence…'}</Text>
        {progress && (
          <Text size="sm" c="dimmed">
            {counted(Math.round(progress.seconds), 'seconde')} sur {Math.round(budget)} au plus.
          </Text>
        )}
        <Group>
          <Button
            variant="default"
            loading={stopping.isPending || planning.stopping}
            onClick={() => stopping.mutate()}
          >
            Arrêter et garder ce qui est trouvé
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          Vous pouvez quitter cette page{'\u00a0'}: le calcul continue, et son résultat vous attend ici.
        </Text>
      </Stack>
    </Paper>
  );
}

function saidOf({ proposal, proposals, wish, value, bound }: NonNullable<Planning['progress']>): string {
  const where = `Proposition ${proposal + 1} sur ${proposals}, souhait «\u00a0${WISHES[wish].label}\u00a0»\u00a0:`;
  if (value === null) return `${where} aucun calendrier trouvé pour l’instant.`;
  const least = bound === null ? 0 : Math.max(0, Math.ceil(bound - 1e-6));
  const proven = least > 0 && least < value ? `, et rien sous ${least}` : '';
  return `${where} ${sayMeasure(wish, value)} au mieux pour l’instant${proven}.`;
}
