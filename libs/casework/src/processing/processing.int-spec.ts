import { personalTables } from '#house';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { activityOf } from './processing-register.service.js';

describe('the register of processing', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('covers every table that holds something of a person', () => {
    const uncovered = personalTables.filter(
      ({ table, columns }) => Object.keys(columns).length > 0 && !activityOf(table),
    );
    expect(uncovered.map(({ table }) => table)).toEqual([]);
  });

  it('says who reads from the permissions, how long from the terms in force, and takes the school’s additions', async () => {
    const [director, coordinator, trainer] = await Promise.all([
      test.as('director'),
      test.as('coordinator'),
      test.as('trainer'),
    ]);
    const read = async () => (await coordinator.get('/api/processing-activities').expect(200)).body;
    const attendance = (await read()).find(({ name }: { name: string }) => name === 'Présence et absences');
    expect(attendance.recipients).toContain('Formateur ou formatrice');
    expect(attendance.categories).toBe('Présence et absences');
    expect(attendance.retention).toContain('10 ans après la sortie');
    const added = {
      name: 'Photographies des évènements',
      purpose: 'Faire connaître la formation',
      legalBasis: 'Consentement, qui peut être refusé sans effet',
      people: 'Apprenants',
      categories: 'Image',
      recipients: 'Le public',
      retention: '2 ans',
      security: 'Dossier partagé de l’école',
    };
    await coordinator.post('/api/processing-activities').send(added).expect(403);
    await trainer.get('/api/processing-activities').expect(403);
    const { id } = (await director.post('/api/processing-activities').send(added).expect(201)).body;
    expect(await read()).toContainEqual({ id, ...added });
    await director
      .put(`/api/processing-activities/${id}`)
      .send({ ...added, retention: '1 an' })
      .expect(204);
    expect(await read()).toContainEqual({ id, ...added, retention: '1 an' });
    const pdf = await coordinator.get('/api/processing-activities/register.pdf').expect(200).buffer(true);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    await director.delete(`/api/processing-activities/${id}`).expect(204);
    expect((await read()).some((one: { id: string }) => one.id === id)).toBe(false);
  });
});
