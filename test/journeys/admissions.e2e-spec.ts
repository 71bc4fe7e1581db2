import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openPage, overflows, PHONE, signInAs } from './browser.js';
import { pick, somebodyFree } from './choosing.js';

interface Candidate {
  id: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  waitingRank: number | null;
  eligibility: string;
}

interface Contract {
  id: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  hostId: string;
  hostName: string;
  kind: string;
  step: string;
  state: string;
}

const COHORT = 'Promotion 4';

const atStage = async (page: Page, stage: string): Promise<Candidate[]> => {
  const { items } = await (await page.request.get(`/api/applications?stage=${stage}&limit=50`)).json();
  return items.filter(({ cohortName }: Candidate) => cohortName === COHORT);
};

/** What the file's history says, newest first. */
async function historyOf(page: Page): Promise<string[]> {
  const history = page.getByRole('region', { name: 'Historique' });
  await history.getByRole('listitem').first().waitFor();
  return history.locator('li > p:first-child').allInnerTexts();
}

describe('admissions and contracts, day by day', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('moves the waiting list when somebody admitted withdraws, and gives the place back by an undo', async () => {
    const { page, context } = await openPage(browser);
    await signInAs(page, 'coordinator');
    const [leaves] = await atStage(page, 'admitted');
    const waiting = (await atStage(page, 'waiting_list')).sort((a, b) => a.waitingRank! - b.waitingRank!);
    const next = waiting.find(({ eligibility }) => eligibility !== 'ineligible')!;
    const [leaver, comer] = [leaves!, next].map(({ firstName, lastName }) => `${firstName} ${lastName}`);

    await page.goto('/candidatures');
    const column = (name: string) => page.getByRole('region', { name, exact: true });
    const card = (stage: string, { firstName, lastName }: Candidate) =>
      column(stage).getByRole('article', { name: `${lastName} ${firstName}` });
    await card('Admise', leaves!)
      .getByRole('button', { name: /^Déplacer/ })
      .click();
    await page.getByRole('menuitem', { name: 'Retirée' }).click();
    const drawer = page.getByRole('dialog', { name: new RegExp(`^${leaver} : retirée`) });
    await drawer.getByRole('button', { name: 'Retirer la candidature' }).click();
    await drawer.getByText(/motif/i).nth(1).waitFor();
    await drawer.getByLabel('Motif du retrait').fill('A signé avec un autre centre');
    await drawer.getByRole('button', { name: 'Retirer la candidature' }).click();
    await card('Admise', leaves!).waitFor({ state: 'detached' });

    await page.getByText(`rang ${next.waitingRank} de la liste d’attente`).waitFor();
    const admit = page.getByRole('button', { name: `Admettre ${comer}` });
    await admit.click();
    await card('Admise', next).waitFor();
    await admit.waitFor({ state: 'detached' });
    await page
      .getByRole('alert')
      .filter({ hasText: comer })
      .getByRole('button', { name: /^Annuler/ })
      .click();
    await card('Liste d’attente', next).getByText(`Rang ${next.waitingRank}`).waitFor();
    expect(await card('Admise', next).count()).toBe(0);
    await admit.click();
    await card('Admise', next).waitFor();

    await page.goto(`/candidatures/${leaves!.id}`);
    expect((await historyOf(page))[0]).toBe('Candidature retirée');
    await page.getByText('A signé avec un autre centre').first().waitFor();
    await page.goto(`/candidatures/${next.id}`);
    expect((await historyOf(page)).slice(0, 3)).toEqual([
      'Candidature admise',
      'Mise en liste d’attente',
      'Candidature admise',
    ]);
    await context.close();
  });

  it('breaks a contract, keeps the learner for six months, and signs with another host', async () => {
    const { page, context } = await openPage(browser);
    const contract = await runningContract(page, browser);
    const name = `${contract.firstName} ${contract.lastName}`;

    await page.goto(`/contrats/${contract.id}`);
    await page.getByRole('button', { name: 'Enregistrer une rupture' }).click();
    await page.getByLabel('Dernier jour du contrat').fill('2027-05-14');
    await page.getByLabel('Mode de rupture').selectOption({ label: 'Commun accord' });
    await page.getByLabel('À l’initiative de').selectOption({ label: 'Les deux, d’un commun accord' });
    await page.getByRole('button', { name: 'Enregistrer la rupture' }).click();
    await page.getByText('Indiquez le motif en quelques mots').waitFor();
    await page.getByLabel('Motif').fill('Le poste ne correspond plus au métier préparé');
    await page.getByRole('button', { name: 'Enregistrer la rupture' }).click();
    await page.getByText('Rompu au vendredi 14 mai 2027').first().waitFor();

    const status = (word: string) => page.locator('main').getByText(word, { exact: true });
    const clocks = page.getByRole('region', { name: 'Délais' });
    const support = clocks.getByText('Maintien après rupture');
    await page.goto(`/apprenants/${contract.learnerId}`);
    await status('Rupturant').waitFor();
    await support.waitFor();

    await page.goto(`/contrats/${contract.id}`);
    await page.getByRole('link', { name: /^Nouveau contrat pour/ }).click();
    const { host, tutor } = await somebodyFree(page, contract.hostId);
    await pick(page, 'Établissement', host);
    await page.getByRole('combobox', { name: /Maître d’apprentissage/ }).selectOption(tutor);
    await page.getByLabel('Rémunération brute mensuelle').fill('2100');
    // The last day of the contract that was broken.
    await page.getByLabel('Début du contrat').fill('2027-05-14');
    await page.getByText(/empêch(e|ent) la signature/).waitFor();
    await page.getByLabel('Début du contrat').fill('2027-05-18');
    await page.getByText('Rien ne s’oppose à la signature').waitFor();
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await page.getByRole('button', { name: 'Signer le contrat' }).click();
    await page.getByLabel('Date de signature').fill('2027-05-18');
    await page.getByRole('button', { name: 'Signer', exact: true }).click();
    await page.getByRole('button', { name: 'Noter le dépôt' }).waitFor();
    await page.getByRole('heading', { name: `Contrat de ${name}` }).waitFor();

    await page.goto(`/apprenants/${contract.learnerId}`);
    await status('Apprenti').waitFor();
    await clocks.getByText('Dépôt du contrat').waitFor();
    expect(await support.count()).toBe(0);
    await context.close();
  });

  it('takes an application from a phone without JavaScript, and finds the person in spite of a slip', async () => {
    const { page, context } = await openPage(browser, PHONE, { javaScriptEnabled: false });
    await page.goto('/candidater');
    await choosePromotion(page);
    await page.getByLabel('Prénom').fill('Solveig');
    await page.getByLabel('Nom', { exact: true }).fill('ESSAI-MARIVAUX');
    await page.getByLabel('Date de naissance').fill('31/02/2006');
    await page.getByLabel('Adresse e-mail').fill('solveig.essai@example.org');
    await page.getByLabel('Ce que vous avez obtenu de plus élevé').selectOption('bac');
    await page.getByLabel('Ce qui vous donne envie').fill('Un stage de troisième dans une imprimerie.');
    await page.getByLabel('J’ai lu cette information.').check();
    // Whoever sends it in less than three seconds is taken for a robot.
    await page.waitForTimeout(3_000);
    const send = page.getByRole('button', { name: 'Envoyer ma candidature' });
    await send.click();
    await page.getByText(/point est à revoir/).waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Solveig');
    expect(await page.getByLabel('Ce qui vous donne envie').inputValue()).toContain('imprimerie');
    expect(await page.getByLabel('J’ai lu cette information.').isChecked()).toBe(true);
    await page.getByLabel('Date de naissance').fill('28/02/2006');
    await send.click();
    await page.getByText(/bien reçue/).waitFor();
    await page.getByText('solveig.essai@example.org').waitFor();
    expect(await overflows(page)).toBe(false);

    const staff = await openPage(browser);
    await signInAs(staff.page, 'coordinator');
    await staff.page.goto('/messagerie-demo');
    const message = staff.page.getByRole('article').filter({ hasText: 'solveig.essai@example.org' });
    const link = await message
      .getByRole('link', { name: /ma-candidature\/lien/ })
      .first()
      .getAttribute('href');
    await page.goto(link!);
    await page.getByRole('button', { name: 'Ouvrir mon dossier' }).click();
    await page.getByText(/Solveig ESSAI-MARIVAUX/).waitFor();
    await page.getByRole('heading', { name: 'Votre candidature est reçue.' }).waitFor();
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: 'Fermer mon dossier' }).click();

    await staff.page.goto('/');
    await staff.page.getByRole('heading', { level: 1 }).waitFor();
    await staff.page.keyboard.press('Control+k');
    await staff.page.getByRole('combobox', { name: /^Rechercher une personne/ }).fill('marivaut solvieg');
    await staff.page
      .getByRole('option', { name: /ESSAI-MARIVAUX/ })
      .first()
      .waitFor();
    await staff.page.keyboard.press('Enter');
    await staff.page.getByRole('heading', { level: 1, name: /ESSAI-MARIVAUX/ }).waitFor();
    await staff.context.close();
    await context.close();
  });

  it('gives who has no e-mail a reference and a code that open the same page', async () => {
    const { page, context } = await openPage(browser, PHONE, { javaScriptEnabled: false });
    await page.goto('/candidater');
    await choosePromotion(page);
    await page.getByLabel('Prénom').fill('Anatole');
    await page.getByLabel('Nom', { exact: true }).fill('ESSAI-QUERCY');
    await page.getByLabel('Date de naissance').fill('12/04/2005');
    await page.getByLabel('Téléphone', { exact: true }).fill('06 39 98 00 41');
    await page.getByLabel('Ce que vous avez obtenu de plus élevé').selectOption('bac');
    await page.getByLabel('J’ai lu cette information.').check();
    await page.waitForTimeout(3_000);
    await page.getByRole('button', { name: 'Envoyer ma candidature' }).click();
    const [reference, code] = await Promise.all(
      [0, 1].map((rank) => given(page.locator('dd.code').nth(rank))),
    );
    await page.getByRole('link', { name: 'Ouvrir ma page de suivi' }).click();
    await page.getByLabel('Référence').fill(reference!.toLowerCase());
    await page.getByLabel('Code', { exact: true }).fill(code!);
    await page.getByRole('button', { name: 'Ouvrir mon dossier' }).click();
    await page.getByText(/Anatole ESSAI-QUERCY/).waitFor();
    await context.close();
  });
});

const given = async (text: Locator): Promise<string> => {
  const written = (await text.textContent())!;
  expect(written).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  return written;
};

/** The promotion is asked only when several take applications. */
async function choosePromotion(page: Page): Promise<void> {
  const choice = page.getByRole('radio', { name: new RegExp(COHORT) });
  if ((await choice.count()) > 0) await choice.check();
}

/** An apprentice's only contract, accepted and running, of nobody who signs in to the demonstration. */
async function runningContract(page: Page, browser: Browser): Promise<Contract> {
  const known = new Set<string>();
  for (const role of ['tutor', 'learner']) {
    const other = await openPage(browser);
    await signInAs(other.page, role);
    const own: Contract[] = await (await other.page.request.get('/api/contracts')).json();
    for (const { learnerId } of own) known.add(learnerId);
    await other.context.close();
  }
  await signInAs(page, 'coordinator');
  const all: Contract[] = await (await page.request.get('/api/contracts')).json();
  const found = all.find(
    ({ learnerId, cohortName, kind, step, state }) =>
      cohortName === 'Promotion 3' &&
      kind === 'apprenticeship' &&
      step === 'accepted' &&
      state === 'running' &&
      !known.has(learnerId) &&
      all.filter((one) => one.learnerId === learnerId).length === 1,
  );
  if (!found) throw new Error('No contract of the demonstration can be broken');
  return found;
}
