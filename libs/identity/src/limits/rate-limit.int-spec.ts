import { startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('request limits', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ TANDEM_REQUESTS_PER_MINUTE: '10' });
  });
  afterAll(() => test.close());

  it('stop one session, and not the class that shares its address', async () => {
    const forger = await test.as('learner');
    const classmate = await test.as('learner');
    const statuses: number[] = [];
    for (let i = 0; i < 14; i += 1) statuses.push((await forger.get('/api/sessions')).status);
    expect(statuses.slice(0, 8)).toEqual(Array(8).fill(200));
    expect(statuses.at(-1)).toBe(429);
    const { body, headers } = await forger.get('/api/sessions').expect(429);
    expect(body).toMatchObject({ code: 'too_many_attempts', detail: expect.stringContaining('patientez') });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await classmate.get('/api/sessions').expect(200);
  });
});
