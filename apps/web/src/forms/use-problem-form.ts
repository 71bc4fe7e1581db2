import { type UseFormInput, useForm } from '@mantine/form';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { asProblem, Problem, type ProblemDetail } from '../api/problem';
import { placeErrors } from './place-errors';

interface Options<Values extends Record<string, unknown>> extends UseFormInput<Values> {
  /** Sends the values; a thrown `Problem` is shown, at its fields first. */
  send: (values: Values) => Promise<unknown>;
  /** Server's field → form's field, where they differ. */
  names?: Record<string, string>;
  /** Sees a problem first; true when it has dealt with it. */
  onProblem?: (problem: Problem) => boolean;
}

/** A group of radios or boxes carries the field's name on its frame: its first choice takes the focus. */
const focusable = (node: HTMLElement | null) =>
  !node || node.matches('input, select, textarea') ? node : node.querySelector<HTMLElement>('input');

/**
 * A form whose refusals stand at their field, and the others in an alert at the top (`<ProblemAlert form={form}>`).
 * Focus goes to what must be mended; nothing typed is lost; a second click while sending is ignored.
 */
export function useProblemForm<Values extends Record<string, unknown>>(options: Options<Values>) {
  const { send, names, onProblem, ...input } = options;
  const form = useForm<Values>(input);
  const [problems, setProblems] = useState<ProblemDetail[]>([]);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const alertRef = useRef<HTMLDivElement>(null);
  const [focusAlert, setFocusAlert] = useState(0);

  useEffect(() => {
    if (focusAlert > 0) alertRef.current?.focus();
  }, [focusAlert]);

  function focusFirst(paths: string[]) {
    const nodes = paths
      .map((path) => focusable(form.getInputNode(path as never) as HTMLElement | null))
      .filter((node) => node !== null);
    nodes.sort((one, other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    nodes[0]?.focus();
  }

  async function attempt(values: Values) {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblems([]);
    try {
      await send(values);
    } catch (failure) {
      const problem = asProblem(failure);
      if (onProblem?.(problem)) return;
      const { atFields, rest } = placeErrors(problem, form.getValues(), names);
      form.setErrors(atFields);
      setProblems(rest);
      if (rest.length > 0) setFocusAlert((count) => count + 1);
      else focusFirst(Object.keys(atFields));
    } finally {
      busy.current = false;
      setSending(false);
    }
  }

  return {
    ...form,
    /** For the `<form onSubmit>`; give the form `noValidate`. */
    submit: (event?: FormEvent<HTMLFormElement>) =>
      form.onSubmit(attempt, (errors) => focusFirst(Object.keys(errors)))(event),
    sending,
    problems,
    alertRef,
  };
}
