import { Alert, Button, Group, Menu, Text } from '@mantine/core';
import { IconBriefcase, IconDots, IconLock, IconLockOpen, IconRepeat, IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { typeset } from '../../../format/french';
import type { Act } from './changes.rules';
import classes from './timeline.module.css';
import type { Refused } from './use-week-changes';

export const ACTS: { act: Act; word: string; icon: ReactNode }[] = [
  { act: 'school', word: 'École', icon: <IconSchool size={16} /> },
  { act: 'company', word: 'Structure', icon: <IconBriefcase size={16} /> },
  { act: 'lock', word: 'Verrouiller', icon: <IconLock size={16} /> },
  { act: 'unlock', word: 'Déverrouiller', icon: <IconLockOpen size={16} /> },
  { act: 'rhythm', word: 'Rendre au rythme', icon: <IconRepeat size={16} /> },
];

interface Props {
  /** Whether something was pointed at: on a phone, the bar stays away until then. */
  touched: boolean;
  /** What is chosen, in words. */
  chosen: string;
  /** Whether every week chosen is locked. */
  locked: boolean;
  sending: boolean;
  openHref: string;
  /** On a phone: whether the next tap goes on with the selection. */
  extending: boolean;
  onExtend: () => void;
  onAct: (act: Act) => void;
}

/** What can be made of the selection: buttons at a desk, a menu on a phone. */
export function EditBar({ touched, chosen, locked, sending, openHref, extending, onExtend, onAct }: Props) {
  const acts = ACTS.filter(({ act }) => act !== (locked ? 'lock' : 'unlock'));
  return (
    <section
      className={classes.edit}
      data-touched={touched ? '' : undefined}
      aria-label="Changer la sélection"
    >
      <Text size="sm" fw={600} mr="auto" aria-live="polite">
        {chosen}
      </Text>
      <Group gap="xs" visibleFrom="sm">
        {acts.map(({ act, word, icon }) => (
          <Button
            key={act}
            size="compact-md"
            variant={act === 'school' || act === 'company' ? 'filled' : 'default'}
            leftSection={icon}
            disabled={sending}
            onClick={() => onAct(act)}
          >
            {word}
          </Button>
        ))}
        <Button size="compact-md" variant="subtle" component={Link} to={openHref}>
          Ouvrir
        </Button>
      </Group>
      <Group gap="xs" hiddenFrom="sm">
        <Button
          size="md"
          variant={extending ? 'filled' : 'default'}
          aria-pressed={extending}
          onClick={onExtend}
        >
          {extending ? 'Touchez la fin' : 'Étendre'}
        </Button>
        <Menu position="top-end">
          <Menu.Target>
            <Button size="md" leftSection={<IconDots size={18} />} disabled={sending}>
              Changer
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {acts.map(({ act, word, icon }) => (
              <Menu.Item key={act} leftSection={icon} onClick={() => onAct(act)} h={44}>
                {word}
              </Menu.Item>
            ))}
            <Menu.Item component={Link} to={openHref} h={44}>
              Ouvrir la semaine
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </section>
  );
}

/** Somebody else changed the same calendar: what was asked is kept, and may be done again. */
export function StaleChange({
  refused,
  onAgain,
  onDrop,
}: {
  refused: Refused;
  onAgain: () => void;
  onDrop: () => void;
}) {
  return (
    <Alert color="yellow" title={`${refused.row.name} a changé entre-temps`} role="alert">
      <Text size="sm" mb="sm">
        {typeset(`${refused.message} Votre changement attend ici : « ${refused.said} »`)}
      </Text>
      <Group gap="xs">
        <Button size="compact-md" onClick={onAgain}>
          Recharger et le refaire
        </Button>
        <Button size="compact-md" variant="default" onClick={onDrop}>
          Recharger sans lui
        </Button>
      </Group>
    </Alert>
  );
}
