import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, openPage, overflows, PHONE, signInAs } from './browser.js';

const COHORT = 'Promotion 4';

describe('a calendar changed on the timeline', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('moves two weeks by keyboard, tells what follows, publishes, and a learner sees it on a phone', async () => {
    const { page, context } = await openPage(browser);
    await signInAs(page, 'coordinator');
    await page.goto('/calendrier?zoom=semaines&date=2027-05-31');
    const week = page.getByRole('button', { name: /^Promotion 4, 31 mai – 4 juin 2027/ });
    await week.waitFor();
    expect(await week.getAttribute('aria-label')).toContain('structure');

    // The timeline is one stop: the cursor begins on its first promotion still running.
    await page.locator('[role=grid] [tabindex="0"]').focus();
    await page.keyboard.press('Home');
    for (let steps = 0; steps < 6; steps += 1) {
      const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
      if (String(focused).startsWith(COHORT)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Shift+ArrowRight');
    const bar = page.getByRole('region', { name: 'Changer la sélection' });
    await bar.getByText(/Promotion 4, 31\smai\s–\s11\sjuin 2027 \(2\ssemaines\)/).waitFor();
    await page.keyboard.press('e');

    const consequences = page.getByRole('region', { name: 'Conséquences des brouillons' });
    // The forum of 10 June was at school already.
    const told = consequences.getByRole('listitem').filter({ hasText: COHORT }).first();
    await told.getByText(/9.jours changent/).waitFor();
    await told.getByText(/\+63.h/).waitFor();
    await page.getByRole('button', { name: /^Promotion 4, 31 mai.*changé dans le brouillon/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: /^Publier \d.brouillons?$/ }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Structure → École').first().waitFor();
    const others = panel.getByRole('checkbox', { name: 'Promotion 3' });
    if (await others.count()) await others.uncheck();
    await panel.getByLabel(/Message/).fill('Deux semaines de plus pour le projet.');
    await panel.getByRole('button', { name: /Publier la version/ }).click();
    await page.getByText('Calendrier publié.').waitFor();
    await context.close();

    const phone = await openPage(browser, PHONE);
    await signInAs(phone.page, 'learner');
    await phone.page.goto('/mon-calendrier');
    await phone.page.locator('main h1').first().waitFor();
    await phone.page
      .getByLabel(/lundi\s31\smai\s2027.*école/i)
      .first()
      .waitFor();
    expect(await overflows(phone.page)).toBe(false);
    await phone.context.close();
  });

  it('is read as a table, from years to half-days, by who changes nothing', async () => {
    const { page, context } = await openPage(browser, PHONE, { colorScheme: 'dark' });
    await signInAs(page, 'trainer');
    await page.goto('/calendrier');
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('button', { name: 'Peindre École' }).count()).toBe(0);
    await page.locator('[role=grid] [tabindex="0"]').focus();
    for (const zoom of ['mois', 'semaines', 'demi-journees']) {
      await page.keyboard.press('+');
      await page.locator(`[role=grid][data-zoom=${zoom}] [tabindex="0"]:focus`).waitFor();
      expect(page.url()).toContain(`zoom=${zoom}`);
      expect(await overflows(page)).toBe(false);
    }
    await page.keyboard.press('-');
    await page.locator('[role=grid][data-zoom=semaines] [tabindex="0"]:focus').waitFor();
    await page.getByRole('button', { name: 'Lire en tableau' }).click();
    await page.getByRole('table', { name: /Occupation des salles/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});
