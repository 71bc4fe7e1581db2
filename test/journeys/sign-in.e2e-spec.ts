import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser, openPage, overflows, PHONE } from './browser.js';

describe('signing in', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('a director comes in by the demonstration’s button, with the keyboard, and leaves', async () => {
    const { page, context } = await openPage(browser);
    await page.goto('/');
    const button = page.getByRole('button', { name: /Direct/ }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    expect(
      await page
        .getByText(/Démonstration/)
        .first()
        .isVisible(),
    ).toBe(true);
    await context.close();
  });

  it('a wrong password is told at the form and loses nothing', async () => {
    const { page, context } = await openPage(browser, PHONE);
    await page.goto('/');
    await page.getByLabel(/Adresse/).fill('personne@example.org');
    await page
      .getByLabel(/Mot de passe/)
      .first()
      .fill('pas le bon');
    await page.getByRole('button', { name: /Se connecter/ }).click();
    await page
      .getByText(/n.est pas le bon/)
      .first()
      .waitFor();
    expect(await page.getByLabel(/Adresse/).inputValue()).toBe('personne@example.org');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await context.close();
  });
});
