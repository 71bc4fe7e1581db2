// Takes the README's pictures from a demonstration that runs: node scripts/pictures.mjs http://localhost:3000
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://localhost:3000';
const executablePath = process.env.TANDEM_CHROMIUM ?? '/usr/bin/chromium';
const DESK = { width: 1280, height: 800 };
const TALL = { width: 1280, height: 1400 };
const PHONE = { width: 390, height: 780 };
const firstLink = (path) => async (page) => {
  await page.goto(await page.locator(`main tbody a[href^="${path}/"]`).first().getAttribute('href'));
};
const firstPlanning = async (page) => {
  await page.goto(
    await page.locator('main a[href^="/calendrier/planification/"]').first().getAttribute('href'),
  );
};
const pictures = [
  ['today', 'director', '/', DESK],
  ['calendar', 'coordinator', '/calendrier', DESK],
  ['planner', 'coordinator', '/calendrier/planification', TALL, firstPlanning],
  ['rooms', 'coordinator', '/salles', DESK],
  ['commitments', 'department_officer', '/engagements', DESK],
  ['fortnight', 'tutor', '/quinzaine', PHONE],
  ['board', 'coordinator', '/candidatures', DESK],
  ['application', 'coordinator', '/candidatures?vue=liste&etape=interview', TALL, firstLink('/candidatures')],
  ['placement', 'coordinator', '/placement', DESK],
  ['contract', 'coordinator', '/contrats', TALL, firstLink('/contrats')],
  [
    'search',
    'coordinator',
    '/',
    DESK,
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('moreu');
      await page.locator('[role=option]').first().waitFor();
    },
  ],
  ['public-form', null, '/candidater', PHONE],
  ['privacy', 'director', '/confidentialite', DESK],
];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, role, path, viewport, act] of pictures) {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', baseURL: base });
  const page = await context.newPage();
  if (role) {
    await page.request.post('/api/session/demo', { data: { role }, headers: { 'x-tandem-csrf': '1' } });
  }
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  if (act) {
    await act(page);
    await page.waitForLoadState('networkidle');
  }
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await context.close();
}
await browser.close();
