import { generateSync } from 'otplib';
import { PASSWORD, startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('sign-in', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ TANDEM_DEMO: '0' });
  });
  afterAll(() => test.close());

  it('tells a visitor nothing but the school and its day', async () => {
    const { body } = await test.visitor().get('/api/session').expect(200);
    expect(body).toMatchObject({ user: null, demo: null, schoolName: 'École du code de Loir-et-Cher' });
  });

  it('refuses a wrong password and an unknown address alike', async () => {
    await test.as('tutor');
    const [known, unknown] = await Promise.all([
      test.visitor().post('/api/session').send({ email: 'personne@example.org', password: 'x' }),
      test.visitor().post('/api/session').send({ email: 'tutor@example.org', password: 'y' }),
    ]);
    expect([known.status, unknown.status]).toEqual([401, 401]);
    expect(known.body).toEqual(unknown.body);
    expect(known.headers['content-type']).toContain('application/problem+json');
  });

  it('keeps an officer outside until a second factor is active, then asks for it', async () => {
    const officer = await test.as('department_officer');
    const refused = await officer.get('/api/users').expect(403);
    expect(refused.body.detail).toContain('second facteur');
    const { body: prepared } = await officer.post('/api/second-factor').expect(201);
    await officer.put('/api/second-factor').send({ code: '000000' }).expect(422);
    const code = generateSync({ secret: prepared.secret });
    const { body } = await officer.put('/api/second-factor').send({ code }).expect(200);
    expect(body.recoveryCodes).toHaveLength(10);
    const { email } = (await officer.get('/api/session')).body.user;
    const again = test.visitor();
    const asked = await again.post('/api/session').send({ email, password: PASSWORD }).expect(401);
    expect(asked.body.code).toBe('second_factor_required');
    await again
      .post('/api/session')
      .send({ email, password: PASSWORD, code: body.recoveryCodes[0] })
      .expect(200);
    await test
      .visitor()
      .post('/api/session')
      .send({ email, password: PASSWORD, code: body.recoveryCodes[0] })
      .expect(401);
  });

  it('slows a guessed account down, and lets its owner in after the wait', async () => {
    const tutor = await test.as('tutor');
    const { email } = (await tutor.get('/api/session')).body.user;
    const statuses: number[] = [];
    for (let i = 0; i < 7; i += 1)
      statuses.push((await test.visitor().post('/api/session').send({ email, password: 'faux' })).status);
    expect(statuses).toContain(429);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await test.visitor().post('/api/session').send({ email, password: PASSWORD }).expect(200);
  });

  it('closes one of one’s own sessions, and nobody else’s', async () => {
    const tutor = await test.as('tutor');
    const other = await test.as('tutor');
    const { body: sessions } = await tutor.get('/api/sessions').expect(200);
    await other.delete(`/api/sessions/${sessions[0].id}`).expect(404);
    await tutor.delete(`/api/sessions/${sessions[0].id}`).expect(204);
    await tutor.get('/api/sessions').expect(401);
  });

  it('refuses a request that another site forged', async () => {
    const tutor = await test.as('tutor');
    await tutor.delete('/api/session').set('sec-fetch-site', 'cross-site').expect(403);
    await tutor.delete('/api/session').set('origin', 'https://ailleurs.example').expect(403);
    await tutor.delete('/api/session').unset('x-tandem-csrf').expect(403);
    await tutor.delete('/api/session').expect(204);
  });

  it('sends the headers that protect a page', async () => {
    const { headers } = await test.visitor().get('/api/session');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
});
