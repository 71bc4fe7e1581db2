import { IconClipboardText } from '@tabler/icons-react';
import type { RouteObject } from 'react-router';
import type { NavigationEntry } from '../../app/navigation';

export const routes: RouteObject[] = [
  {
    path: '/quinzaine',
    handle: { roles: ['tutor', 'director', 'coordinator'] },
    lazy: async () => ({ Component: (await import('./fortnight-page')).FortnightPage }),
  },
];

/** The school reaches it from the presence page, to type what came on paper. */
export const navigation: NavigationEntry[] = [
  {
    path: '/quinzaine',
    label: 'Relevés papier des structures',
    icon: IconClipboardText,
    roles: ['director', 'coordinator'],
    order: 21,
    secondary: true,
  },
];
