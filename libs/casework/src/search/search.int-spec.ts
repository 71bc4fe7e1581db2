import { aCohort } from '#cohorts/testing';
import { aHost, aTutor } from '#hosts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('the search from anywhere', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    const cohortId = await aCohort(test.database);
    for (const [firstName, lastName] of [
      ['Élodie', 'Charpentier'],
      ['Théo', 'Charron'],
      ['Inès', 'Vasseur'],
    ]) {
      await anEnrolledLearner(test.database, { cohortId, firstName, lastName });
    }
  });
  afterAll(() => test.close());

  const found = async (words: string, role: 'coordinator' | 'trainer' = 'coordinator') => {
    const { body } = await (await test.as(role)).get('/api/search').query({ words }).expect(200);
    return (body.items as { name: string }[]).map(({ name }) => name);
  };

  it('finds people by the beginning of either name, without accents', async () => {
    expect(await found('elo')).toEqual(['Charpentier Élodie']);
    expect(await found('char')).toEqual(['Charpentier Élodie', 'Charron Théo']);
    expect(await found('ch', 'trainer')).toEqual(['Charpentier Élodie', 'Charron Théo']);
  });

  it('forgives a missing, a wrong and a swapped letter, and swapped names', async () => {
    for (const words of ['charpntier', 'charpantier', 'cahrpentier', 'hcarpentier', 'elodie charpentier']) {
      expect((await found(words))[0]).toBe('Charpentier Élodie');
    }
    expect((await found('vaseur'))[0]).toBe('Vasseur Inès');
    expect((await found('avsseur'))[0]).toBe('Vasseur Inès');
  });

  it('takes wildcards, quotes and nonsense as letters like others', async () => {
    for (const words of ['%%', '__', "o'r", '\\\\', '🎓🎓']) expect(await found(words)).toEqual([]);
    await (await test.as('coordinator')).get('/api/search').query({ words: 'a' }).expect(422);
  });

  it('finds organisations by name, town and SIRET, and their people', async () => {
    const { siteId, siret } = await aHost(test.database, {
      name: 'Atelier Kivala',
      city: 'Romorantin-Lanthenay',
    });
    await aTutor(test.database, { siteId, firstName: 'Odile', lastName: 'Zwiller' });
    expect(await found('kival')).toEqual(['Atelier Kivala']);
    expect((await found('romorantin')).length).toBe(1);
    expect(await found('zwiler')).toEqual(['Zwiller Odile']);
    expect((await found(siret.slice(0, 9))).length).toBe(1);
  });

  it('is not for those who see only their own', async () => {
    for (const role of ['tutor', 'learner', 'department_officer'] as const) {
      await (await test.as(role)).get('/api/search?words=charp').expect(403);
    }
  });
});
