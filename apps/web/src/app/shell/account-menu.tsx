import { Button, type MantineColorScheme, Menu, Text, useMantineColorScheme } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconDevices,
  IconLogout,
  IconMail,
  IconMoon,
  IconShieldLock,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { ROLE_LABELS, signOut, useSessionRefresh, useUser } from '../../features/session/session-api';
import { sayFailure } from '../../undo';

const SCHEMES = [
  { value: 'light', label: 'Clair', icon: IconSun },
  { value: 'dark', label: 'Sombre', icon: IconMoon },
  { value: 'auto', label: 'Comme l’appareil', icon: IconDeviceDesktop },
] as const;

export function AccountMenu() {
  const user = useUser();
  const navigate = useNavigate();
  const refresh = useSessionRefresh();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  async function leave() {
    try {
      await signOut();
      await refresh();
      await navigate('/connexion', { replace: true });
    } catch (failure) {
      sayFailure(failure, 'La déconnexion n’a pas abouti');
    }
  }

  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      width={250}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          px={8}
          h={44}
          aria-label={`Mon compte, ${user.displayName}`}
          rightSection={<IconChevronDown size={16} />}
        >
          <IconUserCircle size={24} aria-hidden="true" />
          <Text span ml={8} size="sm" fw={500} visibleFrom="sm">
            {user.displayName}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.email}
          <br />
          {user.roles.map((role) => ROLE_LABELS[role]).join(', ')}
        </Menu.Label>
        <Menu.Item component={Link} to="/mon-compte/sessions" leftSection={<IconDevices size={18} />}>
          Mes sessions
        </Menu.Item>
        <Menu.Item component={Link} to="/mon-compte/securite" leftSection={<IconShieldLock size={18} />}>
          Sécurité
        </Menu.Item>
        {!user.roles.every((role) => role === 'department_officer') && (
          <Menu.Item component={Link} to="/mon-compte/message" leftSection={<IconMail size={18} />}>
            Message de la semaine
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>Apparence</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {SCHEMES.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              closeMenuOnClick={false}
              rightSection={<Icon size={18} />}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void leave()}>
          Se déconnecter
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
