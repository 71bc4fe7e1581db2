import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { AskFormState } from './ask-values';
import classes from './planning.module.css';
import type { OrderedWish } from './planning-api';
import { WISHES } from './words';

/** The wishes, the most important first; each moves with its buttons, by mouse or keyboard. */
export function WishOrder({ form }: { form: AskFormState }) {
  const { wishes, left } = form.values;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const write = (kept: OrderedWish[], out: OrderedWish[]) => {
    form.setFieldValue('wishes', kept);
    form.setFieldValue('left', out);
  };
  const move = (wish: OrderedWish, by: -1 | 1) => {
    const from = wishes.indexOf(wish);
    const to = from + by;
    if (to < 0 || to >= wishes.length) return;
    const kept = wishes.filter((one) => one !== wish);
    kept.splice(to, 0, wish);
    write(kept, left);
    setSaid(`${WISHES[wish].label}\u00a0: en position ${to + 1} sur ${wishes.length}.`);
    // The row moves in the page and would leave the focus behind.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-wish="${wish}"] [data-by="${by}"]`)?.focus(),
    );
  };
  return (
    <section>
      <Title order={2}>Souhaits, du plus au moins important</Title>
      <Text size="sm" c="dimmed" mb="sm">
        «{'\u00a0'}Peu de monde à la fois{'\u00a0'}» passe toujours en premier. Chaque souhait est servi sans
        rien reprendre à ceux d’avant.
      </Text>
      <ol className={classes.wishes} ref={list}>
        {wishes.map((wish, i) => (
          <li key={wish} data-wish={wish}>
            <div>
              <Text fw={500}>{WISHES[wish].label}</Text>
              <Text size="sm" c="dimmed">
                {WISHES[wish].means}
              </Text>
            </div>
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                size="lg"
                data-by="-1"
                aria-label={`Monter «\u00a0${WISHES[wish].label}\u00a0»`}
                data-disabled={i === 0 || undefined}
                aria-disabled={i === 0}
                onClick={() => move(wish, -1)}
              >
                <IconArrowUp size={18} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="lg"
                data-by="1"
                aria-label={`Descendre «\u00a0${WISHES[wish].label}\u00a0»`}
                data-disabled={i === wishes.length - 1 || undefined}
                aria-disabled={i === wishes.length - 1}
                onClick={() => move(wish, 1)}
              >
                <IconArrowDown size={18} />
              </ActionIcon>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Ne pas chercher «\u00a0${WISHES[wish].label}\u00a0»`}
                onClick={() =>
                  write(
                    wishes.filter((one) => one !== wish),
                    [...left, wish],
                  )
                }
              >
                Retirer
              </Button>
            </Group>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Group gap="xs" mt="sm">
          {left.map((wish) => (
            <Button
              key={wish}
              variant="default"
              size="compact-md"
              onClick={() =>
                write(
                  [...wishes, wish],
                  left.filter((one) => one !== wish),
                )
              }
            >
              Chercher aussi «{'\u00a0'}
              {WISHES[wish].label}
              {'\u00a0'}»
            </Button>
          ))}
        </Group>
      )}
      <Text size="sm" role="status" className={classes.said}>
        {said}
      </Text>
    </section>
  );
}
