import { FirstDirector } from '#identity';
import { PASSWORD, startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('personal links', () => {
  let test: TestApp;
  const lastMessageTo = async (email: string) => {
    const [message] = await test.database.query<{ body: string }>(
      'SELECT body FROM platform.mail_message WHERE recipient = $1 ORDER BY id DESC LIMIT 1',
      [email],
    );
    return message?.body;
  };
  const tokenIn = (body: string | undefined) => /#([\w-]{43})/.exec(body ?? '')![1]!;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('bring an invited person in, once, and opening one changes nothing', async () => {
    const director = await test.as('director');
    await director
      .post('/api/invitations')
      .send({ email: 'nouvelle@example.org', displayName: 'Nouvelle', roles: ['trainer'] })
      .expect(201);
    const token = tokenIn(await lastMessageTo('nouvelle@example.org'));
    for (let i = 0; i < 3; i += 1) {
      const { body } = await test.visitor().get(`/api/invitations/${token}`).expect(200);
      expect(body).toMatchObject({ email: 'nouvelle@example.org', roles: ['trainer'], expired: false });
    }
    const short = await test
      .visitor()
      .post(`/api/invitations/${token}`)
      .send({ displayName: 'N. T.', password: 'court' })
      .expect(422);
    expect(short.body.errors).toEqual([
      { code: 'invalid', field: 'password', message: 'Mot de passe\u00a0: 12 caractères au moins.' },
    ]);
    const newcomer = test.visitor();
    await newcomer
      .post(`/api/invitations/${token}`)
      .send({ displayName: 'N. T.', password: PASSWORD })
      .expect(200);
    await newcomer.get('/api/users').expect(403);
    const again = await test
      .visitor()
      .post(`/api/invitations/${token}`)
      .send({ displayName: 'Voleur', password: PASSWORD })
      .expect(422);
    expect(again.body.code).toBe('link_expired');
    await test.visitor().post(`/api/invitations/${token}/renewal`).expect(422);
  });

  it('renew themselves, to the registered address only', async () => {
    const director = await test.as('director');
    await director
      .post('/api/invitations')
      .send({ email: 'lente@example.org', displayName: 'Lente', roles: ['coordinator'] })
      .expect(201);
    const old = tokenIn(await lastMessageTo('lente@example.org'));
    await test.database.query(
      "UPDATE identity.personal_link SET expires_at = now() - interval '1 hour' WHERE kind = 'invitation' AND used_at IS NULL",
    );
    await test
      .visitor()
      .post(`/api/invitations/${old}`)
      .send({ displayName: 'L', password: PASSWORD })
      .expect(422);
    await test.visitor().post(`/api/invitations/${old}/renewal`).expect(202);
    const fresh = tokenIn(await lastMessageTo('lente@example.org'));
    expect(fresh).not.toBe(old);
    await test
      .visitor()
      .post(`/api/invitations/${fresh}`)
      .send({ displayName: 'L', password: PASSWORD })
      .expect(200);
  });

  it('set a new password, close the old sessions, and do not tell who has an account', async () => {
    const trainer = await test.as('trainer');
    const { email } = (await trainer.get('/api/session')).body.user;
    await test.visitor().post('/api/password-resets').send({ email: 'inconnu@example.org' }).expect(202);
    expect(await lastMessageTo('inconnu@example.org')).toBeUndefined();
    await test.visitor().post('/api/password-resets').send({ email }).expect(202);
    const token = tokenIn(await lastMessageTo(email));
    await test
      .visitor()
      .post(`/api/password-resets/${token}`)
      .send({ password: 'encore un long mot' })
      .expect(204);
    await trainer.get('/api/sessions').expect(401);
    await test.visitor().post('/api/session').send({ email, password: PASSWORD }).expect(401);
    await test.visitor().post('/api/session').send({ email, password: 'encore un long mot' }).expect(200);
  });

  it('let a tutor in without password, and nobody of the staff', async () => {
    const tutor = await test.as('tutor');
    const { email } = (await tutor.get('/api/session')).body.user;
    await test.visitor().post('/api/access-links').send({ email }).expect(202);
    const token = tokenIn(await lastMessageTo(email));
    const phone = test.visitor();
    await phone.post(`/api/access-links/${token}/session`).expect(200);
    expect((await phone.get('/api/session')).body.user.email).toBe(email);
    await test.visitor().post(`/api/access-links/${token}/session`).expect(422);
    const director = await test.as('director');
    const staff = (await director.get('/api/session')).body.user.email;
    await test.visitor().post('/api/access-links').send({ email: staff }).expect(202);
    expect(await lastMessageTo(staff)).toBeUndefined();
  });

  it('end an account at once when it is deactivated', async () => {
    const director = await test.as('director');
    const trainer = await test.as('trainer');
    await director.post(`/api/users/${trainer.accountId}/deactivation`).expect(204);
    await trainer.get('/api/sessions').expect(401);
    await director.post(`/api/users/${director.accountId}/deactivation`).expect(403);
    await director.delete(`/api/users/${trainer.accountId}/deactivation`).expect(204);
  });

  it('make the first director, while there is none', async () => {
    await test.database.query("DELETE FROM identity.account_role WHERE role = 'director'");
    const address = await test.app.get(FirstDirector).invitation();
    const token = tokenIn(address ?? '');
    const body = { email: 'direction@example.org', displayName: 'La direction', password: PASSWORD };
    const director = test.visitor();
    await director.post(`/api/first-director/${token}`).send(body).expect(200);
    await director.get('/api/users').expect(200);
    expect(await test.app.get(FirstDirector).invitation()).toBeNull();
  });
});
