import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const address = (): string => {
  const url = process.env.TANDEM_E2E_URL;
  if (!url) throw new Error('Journeys need a running Tandem: npm run test:e2e');
  return url;
};

export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.TANDEM_CHROMIUM, args: FLAGS });

/** A context of its own: its cookies, its downloads. */
export async function openPage(
  browser: Browser,
  viewport = DESK,
  options: { colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport,
    locale: 'fr-FR',
    baseURL: address(),
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, context };
}

/** Signs in by the demonstration's button of this role. */
export async function signInAs(page: Page, role: string): Promise<void> {
  const answer = await page.request.post('/api/session/demo', {
    data: { role },
    headers: { 'x-tandem-csrf': '1' },
  });
  if (!answer.ok()) throw new Error(`demo sign-in as ${role}: ${answer.status()} ${await answer.text()}`);
}

/** What axe finds wrong on the page as it stands (WCAG 2.2 A and AA), one line a fault. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether the page is wider than its window. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1');
