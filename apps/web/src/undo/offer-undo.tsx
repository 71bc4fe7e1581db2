import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { asProblem } from '../api/problem';
import { typeset } from '../format/french';
import { UndoMessage } from './undo-message';

interface Offer {
  /** What was just done: « Candidature de Lina M. admise. » */
  message: string;
  /** The inverse request. */
  undo: () => Promise<unknown>;
  /** Said once undone. Default « Annulé. » */
  undone?: string;
}

/** Says what was done and offers to undo it for ten seconds (the time stops while pointed at or focused; Ctrl-Z too). */
export function offerUndo({ message, undo, undone = 'Annulé.' }: Offer): void {
  const id = `undo-${crypto.randomUUID()}`;
  const hide = () => notifications.hide(id);
  const run = async () => {
    hide();
    try {
      await undo();
      say(undone);
    } catch (failure) {
      sayFailure(failure, 'L’annulation n’a pas abouti');
    }
  };
  notifications.show({
    id,
    message: <UndoMessage message={typeset(message)} onUndo={() => void run()} onEnd={hide} />,
    autoClose: false,
    icon: <IconCheck size={18} />,
  });
}

/** A short confirmation, for what cannot or need not be undone. */
export function say(message: string): void {
  notifications.show({ message: typeset(message), icon: <IconCheck size={18} />, autoClose: 5000 });
}

/** A failed act outside a form. */
export function sayFailure(failure: unknown, title?: string): void {
  const problem = asProblem(failure);
  notifications.show({
    title: typeset(title ?? problem.title),
    message: typeset(problem.message),
    color: 'red',
    icon: <IconAlertTriangle size={18} />,
    autoClose: false,
  });
}
