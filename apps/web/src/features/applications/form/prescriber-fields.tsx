import { PrescriberChoice } from '../../prescribers/prescriber-choice';
import type { Words } from '../applications-api';
import type { Fields } from './fields';

/** Who sent the person; what is recorded is protected, and is never shown in a form. */
export function PrescriberFields({
  field,
  words,
  recorded,
}: {
  field: Fields;
  words: Words;
  /** Whether there may be one already. */
  recorded: boolean;
}) {
  return (
    <PrescriberChoice
      kinds={words.prescribers}
      keeps={recorded}
      onChoose={({ prescriberKind, prescriberId, prescriberContactId }) => {
        field('prescriberKind').onChange(prescriberKind);
        field('prescriberId').onChange(prescriberId);
        field('prescriberContactId').onChange(prescriberContactId);
      }}
    />
  );
}
