import { Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDevices, IconSearch, IconShieldLock } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../../features/session/session-api';
import { counted } from '../../format/french';
import type { NavigationEntry } from '../navigation';
import { useFoundFiles } from './found-files';
import classes from './shell.module.css';

/** Where the search leads: a page, or a file with what tells it from another of the same name. */
export type Goal = Pick<NavigationEntry, 'path' | 'label' | 'icon'> & { detail?: string | null };

const ACCOUNT: Goal[] = [
  { path: '/mon-compte/sessions', label: 'Mes sessions', icon: IconDevices },
  { path: '/mon-compte/securite', label: 'Sécurité', icon: IconShieldLock },
];

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

interface Props {
  entries: Goal[];
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Search of pages, people and organisations, from anywhere: `/` or Ctrl-K. Focus returns where it was. */
export function Palette({ entries, open, onOpen }: Props) {
  useHotkeys([
    ['mod+K', () => onOpen(true)],
    ['/', () => onOpen(true)],
  ]);
  return (
    <Modal.Root
      opened={open}
      onClose={() => onOpen(false)}
      yOffset="10vh"
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Rechercher">
        <Modal.Body>
          <Search goals={[...entries, ...ACCOUNT]} onDone={() => onOpen(false)} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ goals, onDone }: { goals: Goal[]; onDone: () => void }) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const navigate = useNavigate();
  const maySearch = useMay('search.use');
  const files = useFoundFiles(query, maySearch);
  const pages = goals.filter((goal) => plain(goal.label).includes(plain(query.trim())));
  const found = [...files.goals, ...pages];
  const chosen = found[Math.min(active, found.length - 1)];
  const optionId = (goal: Goal) => `${list}${goal.path}${goal.label}`;

  function go(goal: Goal | undefined) {
    if (!goal) return;
    onDone();
    void navigate(goal.path);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') return go(chosen);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    const next = (Math.min(active, found.length - 1) + step + found.length) % found.length;
    setActive(next);
    const goal = found[next];
    if (goal) document.getElementById(optionId(goal))?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={maySearch ? 'Rechercher une personne, une structure ou une page' : 'Rechercher une page'}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen && optionId(chosen)}
        placeholder={maySearch ? 'Nom, commune, SIRET ou page' : 'Nom d’une page'}
        leftSection={<IconSearch size={18} />}
        size="md"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Résultats" className={classes.results}>
        {found.map((goal) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox that owns the list
          <div
            key={optionId(goal)}
            id={optionId(goal)}
            role="option"
            aria-selected={goal === chosen}
            tabIndex={-1}
            className={classes.result}
            onClick={() => go(goal)}
          >
            <goal.icon size={20} stroke={1.6} aria-hidden="true" />
            <span>
              {goal.label}
              {goal.detail && <span className={classes.detail}>{goal.detail}</span>}
            </span>
          </div>
        ))}
      </div>
      {files.failed && (
        <p role="alert">La recherche des personnes ne répond pas. Réessayez dans un instant.</p>
      )}
      {found.length === 0 && !files.pending && <p>Rien ne porte ce nom. Essayez avec moins de lettres.</p>}
      <VisuallyHidden role="status">{counted(found.length, 'résultat')}</VisuallyHidden>
    </>
  );
}
