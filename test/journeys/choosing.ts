import type { Page } from 'playwright-core';

/** Types in a list that can be searched, and chooses the first answer. */
export async function pick(page: Page, label: string, typed: string): Promise<void> {
  await page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first()
    .fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click();
}

interface Tutor {
  id: string;
  siteId: string;
  leftOn: string | null;
  yearsOfPractice: number;
}

/** A tutor still at work, of two years of practice or more, who has no apprentice today. */
export async function somebodyFree(
  page: Page,
  exceptHostId?: string,
): Promise<{ host: string; tutor: string }> {
  const { sites, tutors } = await (await page.request.get('/api/sites')).json();
  const contracts: { tutorId: string; lastDay: string }[] = await (
    await page.request.get('/api/contracts')
  ).json();
  const busy = new Set(
    contracts.filter(({ lastDay }) => lastDay >= '2027-05-18').map(({ tutorId }) => tutorId),
  );
  const siteOf = new Map<string, { hostId: string; hostName: string }>(
    sites.map((site: { id: string; hostId: string; hostName: string }) => [site.id, site]),
  );
  const free = (tutors as Tutor[]).find(
    ({ id, siteId, leftOn, yearsOfPractice }) =>
      !busy.has(id) && leftOn === null && yearsOfPractice >= 2 && siteOf.get(siteId)!.hostId !== exceptHostId,
  );
  if (!free) throw new Error('Every tutor of the demonstration has an apprentice');
  return { host: siteOf.get(free.siteId)!.hostName, tutor: free.id };
}
