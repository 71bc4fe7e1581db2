import { Badge, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { longDay } from '../../format/dates';
import { FormEnd, ProblemAlert, useProblemForm } from '../../forms';
import { AddHere } from '../../page/add-here';
import { say } from '../../undo';
import { useMay, useSchoolToday } from '../session/session-api';
import { AmendmentForm } from './amendment-form';
import { AMENDMENT_STAGES } from './contract-words';
import { type Amendment, type Contract, moveAmendment } from './contracts-api';

/** What changed since the signature: dated, signed, and filed again. */
export function Amendments({ contract }: { contract: Contract }) {
  const mayManage = useMay('contract.manage');
  const binds = ['signed', 'filed', 'accepted'].includes(contract.step) && !contract.termination;
  if (contract.amendments.length === 0 && !(mayManage && binds)) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="amendments">
      <Title order={2} id="amendments">
        Avenants
      </Title>
      {contract.amendments.length === 0 && (
        <Text size="sm" c="dimmed">
          Aucun avenant. Un changement de rémunération, de lieu, de tuteur ou de dates en demande un, déposé
          comme le contrat.
        </Text>
      )}
      {contract.amendments.map((amendment) => (
        <OneAmendment key={amendment.id} contract={contract} amendment={amendment} mayManage={mayManage} />
      ))}
      {mayManage && binds && (
        <AddHere label="Signer un avenant">
          {(close) => <AmendmentForm contract={contract} onDone={close} />}
        </AddHere>
      )}
    </Stack>
  );
}

function OneAmendment({
  contract,
  amendment,
  mayManage,
}: {
  contract: Contract;
  amendment: Amendment;
  mayManage: boolean;
}) {
  const { stage, dueOn, late, filedOn } = amendment;
  const toFile = (stage === 'signed' || stage === 'refused') && contract.kind !== 'internship';
  return (
    <article aria-label={`Avenant ${amendment.number}`}>
      <Group gap="xs">
        <Text fw={600}>{`Avenant ${amendment.number}, à compter du ${longDay(amendment.effectiveOn)}`}</Text>
        <Badge variant="default" tt="none">
          {AMENDMENT_STAGES[stage]}
        </Badge>
      </Group>
      <ul style={{ margin: '0.25rem 0', paddingLeft: '1.25rem' }}>
        {amendment.changes.map((change) => (
          <li key={change.label}>
            {change.label}
            {'\u00a0: '}
            {change.before && `${change.before} → `}
            <strong>{change.after}</strong>
          </li>
        ))}
      </ul>
      {amendment.afterFailedExam && (
        <Text size="sm">Prolongation après un échec à l’examen, un an au plus (art. L6222{'\u2011'}11).</Text>
      )}
      {amendment.reason && <Text size="sm">{amendment.reason}</Text>}
      {stage === 'refused' && (
        <Text size="sm" c="var(--mantine-color-error)">
          Dépôt refusé{amendment.moves.at(-1)?.note && `\u00a0: ${amendment.moves.at(-1)!.note}`}. Rien ne
          change tant qu’il n’est pas déposé de nouveau.
        </Text>
      )}
      {toFile && dueOn && (
        <Text size="sm" c={late ? 'var(--mantine-color-error)' : undefined}>
          {late
            ? `À déposer, en retard depuis le ${longDay(dueOn)}`
            : `À déposer au plus tard le ${longDay(dueOn)}`}
        </Text>
      )}
      {filedOn && stage === 'filed' && <Text size="sm">{`Déposé le ${longDay(filedOn)}`}</Text>}
      {mayManage && stage !== 'accepted' && contract.kind !== 'internship' && (
        <AddHere label={stage === 'filed' ? 'Noter la réponse' : 'Noter le dépôt de l’avenant'} quiet>
          {(close) => <MoveForm contract={contract} amendment={amendment} onDone={close} />}
        </AddHere>
      )}
    </article>
  );
}

function MoveForm({
  contract,
  amendment,
  onDone,
}: {
  contract: Contract;
  amendment: Amendment;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const decides = amendment.stage === 'filed';
  const form = useProblemForm({
    initialValues: {
      to: (decides ? 'accepted' : 'filed') as 'filed' | 'accepted' | 'refused',
      on: useSchoolToday(),
      note: '',
    },
    send: async ({ to, on, note }) => {
      await moveAmendment(contract.id, amendment.id, { to, on, note: note.trim() || undefined });
      await client.invalidateQueries({ queryKey: ['contracts'] });
      say(to === 'filed' ? 'Dépôt noté.' : 'Réponse notée.');
      onDone();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemAlert form={form} />
        {decides && (
          <NativeSelect
            label="Réponse"
            data={[
              { value: 'accepted', label: 'Accepté' },
              { value: 'refused', label: 'Refusé' },
            ]}
            {...form.getInputProps('to')}
          />
        )}
        <TextInput
          type="date"
          label={decides ? 'Répondu le' : 'Déposé le'}
          required
          {...form.getInputProps('on')}
        />
        <Textarea label="Précision" autosize minRows={2} {...form.getInputProps('note')} />
        <FormEnd label="Enregistrer" sending={form.sending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
