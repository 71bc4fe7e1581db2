import { Button, Group } from '@mantine/core';

/** The end of a form that opens in place: its act, and the way out. */
export function FormEnd({
  label = 'Enregistrer',
  sending,
  onCancel,
}: {
  label?: string;
  sending: boolean;
  onCancel?: () => void;
}) {
  return (
    <Group>
      <Button type="submit" loading={sending}>
        {label}
      </Button>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          Fermer
        </Button>
      )}
    </Group>
  );
}
