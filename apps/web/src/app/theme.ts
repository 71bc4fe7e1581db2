import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: petrol. Everything else is grey, but for the strip's own colours. */
const petrol: MantineColorsTuple = [
  '#e8f5f6',
  '#d3e7e9',
  '#a6cfd3',
  '#76b5bb',
  '#4f9fa7',
  '#35919a',
  '#1d7f89',
  '#11626b',
  '#0c535b',
  '#04434a',
];

const SYSTEM =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

const CLOSE = { closeButtonProps: { 'aria-label': 'Fermer' } };

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  colors: { petrol },
  fontFamily: SYSTEM,
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", "Liberation Mono", Menlo, monospace',
  headings: {
    fontFamily: SYSTEM,
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.1875rem' }, h3: { fontSize: '1rem' } },
  },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // By name rather than by component: none of them is needed before sign-in.
  components: {
    // A state is read whole or not at all.
    Badge: { styles: { root: { maxWidth: 'none', flexShrink: 0 }, label: { overflow: 'visible' } } },
    Modal: { defaultProps: CLOSE },
    Drawer: { defaultProps: CLOSE },
    Notification: { defaultProps: CLOSE },
    PasswordInput: {
      defaultProps: {
        visibilityToggleButtonProps: { 'aria-label': 'Afficher ou masquer le mot de passe', tabIndex: 0 },
      },
    },
  },
});

/** Mantine's own greys and reds for secondary text miss the 4.5:1 of WCAG 2.2 AA. */
export const contrastVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59616a',
    '--mantine-color-placeholder': '#6b737b',
    '--mantine-color-error': '#b3202e',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-7)',
  },
  dark: {
    '--mantine-color-dimmed': '#b4b4b4',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': '#ff9aa2',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-2)',
  },
});
