import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { accessibilityFaults, DESK, openBrowser, openPage, overflows, PHONE, signInAs } from './browser.js';

const STAFF = [
  '/',
  '/promotions',
  '/presence',
  '/candidatures',
  '/candidatures?vue=liste',
  '/candidatures/import',
  '/candidatures/nouvelle',
  '/candidatures/doublons',
  '/candidatures/en-ligne',
  '/prescripteurs',
  '/entretiens',
  '/reglages/grilles-d-entretien',
  '/apprenants',
  '/materiel',
  '/structures',
  '/structures/nouvelle',
  '/placement',
  '/contrats',
  '/contrats/nouveau',
  '/calendrier',
  '/calendrier/mediation',
  '/salles',
  '/salles/demandes',
  '/salles/demandes/nouvelle',
  '/insertion',
  '/insertion/jurys',
  '/convention',
  '/engagements',
  '/rapports',
  '/reglages/fermetures',
  '/reglages/delais',
  '/reglages/pieces',
  '/reglages/contrats',
  '/reglages/ecole',
  '/tableau-national',
  '/confidentialite',
  '/confidentialite/conservation',
  '/confidentialite/demandes',
  '/confidentialite/registre',
  '/mon-compte/message',
];
const DIRECTION = [
  '/reglages/utilisateurs',
  '/confidentialite/acces',
  '/confidentialite/violations',
  '/confidentialite/archives',
];
const ACCOUNT = ['/mon-compte/sessions', '/mon-compte/securite', '/messagerie-demo'];

/** What each role is offered in its navigation. */
const PAGES: Record<string, string[]> = {
  director: [...STAFF, ...DIRECTION, ...ACCOUNT],
  coordinator: STAFF,
  trainer: [
    '/',
    '/promotions',
    '/presence',
    '/entretiens',
    '/apprenants',
    '/calendrier',
    '/calendrier/mediation',
    '/salles',
    '/convention',
    '/engagements',
  ],
  tutor: ['/quinzaine', '/mon-calendrier', '/contrats', '/mes-donnees', '/messagerie-demo'],
  learner: ['/mon-calendrier', '/contrats', '/mes-donnees', '/mon-compte/sessions'],
  department_officer: ['/engagements', '/convention', '/rapports', '/mon-compte/securite'],
};

/** Without account: the application form and its follow-up, the codes of the first day, the ways in. */
const PUBLIC = [
  '/candidater',
  '/ma-candidature',
  '/code',
  '/connexion',
  '/mot-de-passe-oublie',
  '/recevoir-mon-lien',
];

const LOOKS = [
  { name: 'at a desk', viewport: DESK, colorScheme: 'light' as const },
  { name: 'on a phone, dark', viewport: PHONE, colorScheme: 'dark' as const },
];

/** Resolves once nothing has been asked of the server for a moment. */
async function settled(page: Page, go: () => Promise<unknown>): Promise<void> {
  let pending = 0;
  let last = Date.now();
  const count = (by: number) => () => {
    pending += by;
    last = Date.now();
  };
  const [more, less] = [count(1), count(-1)];
  page.on('request', more).on('requestfinished', less).on('requestfailed', less);
  await go();
  await page.locator('main h1').first().waitFor();
  const limit = Date.now() + 10_000;
  while ((pending > 0 || Date.now() - last < 150) && Date.now() < limit) await page.waitForTimeout(25);
  page.off('request', more).off('requestfinished', less).off('requestfailed', less);
}

/** The school has some fifty pages. */
const LONG = 240_000;

/** Pages already read by axe with this look: another role sees the same components. */
const judged = new Set<string>();

/** What is wrong with a page once it has settled, one line a fault. */
async function faultsOf(page: Page, path: string, look: string): Promise<string[]> {
  const faults: string[] = [];
  const onError = (error: Error) => faults.push(`error: ${error.message}`);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  };
  page.on('pageerror', onError).on('console', onConsole);
  await settled(page, () => page.goto(path));
  if (new URL(page.url()).pathname !== path.split('?')[0]) faults.push(`leads to ${page.url()}`);
  if (await overflows(page)) faults.push('wider than the window');
  if (!judged.has(`${look} ${path}`)) faults.push(...(await accessibilityFaults(page)));
  judged.add(`${look} ${path}`);
  page.off('pageerror', onError).off('console', onConsole);
  return faults.map((fault) => `${path} ${fault}`);
}

/** One file of each kind, as the lists lead to them. */
async function filesOf(page: Page): Promise<string[]> {
  const ask = async (path: string) => (await page.request.get(path)).json();
  const [contract] = await ask('/api/contracts');
  const [application] = (await ask('/api/applications?stage=interview&limit=1')).items;
  const [interview] = await ask('/api/interviews');
  const [prescriber] = await ask('/api/prescribers');
  return [
    `/promotions/${contract.cohortId}`,
    `/promotions/${contract.cohortId}/codes`,
    `/candidatures/${application.id}`,
    `/candidatures/${application.id}/modifier`,
    `/entretiens/${interview.id}`,
    `/prescripteurs/${prescriber.id}`,
    `/apprenants/${contract.learnerId}`,
    `/confidentialite/personnes/${contract.learnerId}`,
    `/structures/${contract.hostId}`,
    `/contrats/${contract.id}`,
  ];
}

async function faultsOfAll(page: Page, paths: readonly string[], look: string): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await faultsOf(page, path, look)));
  return faults;
}

describe('the pages of every role', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  // The coordinator has the director's pages: once is enough to see that they answer.
  const table = Object.keys(PAGES).flatMap((role) =>
    LOOKS.slice(0, role === 'coordinator' ? 1 : 2).map((look) => ({ role, ...look })),
  );
  it.each(table)(
    '$role, $name: no error, nothing too wide, no barrier',
    async ({ role, name, viewport, colorScheme }) => {
      const { page, context } = await openPage(browser, viewport, { colorScheme });
      await signInAs(page, role);
      const faults = await faultsOfAll(page, PAGES[role] ?? [], name);
      await context.close();
      expect(faults).toEqual([]);
    },
    LONG,
  );

  it.each(LOOKS)(
    'the files, $name',
    async ({ name, viewport, colorScheme }) => {
      const { page, context } = await openPage(browser, viewport, { colorScheme });
      await signInAs(page, 'director');
      const faults = await faultsOfAll(page, await filesOf(page), name);
      await context.close();
      expect(faults).toEqual([]);
    },
    LONG,
  );

  it.each(LOOKS)('without account, $name', async ({ name, viewport, colorScheme }) => {
    const { page, context } = await openPage(browser, viewport, { colorScheme });
    const faults = await faultsOfAll(page, PUBLIC, name);
    await context.close();
    expect(faults).toEqual([]);
  });
});
