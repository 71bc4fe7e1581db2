import { SMTPServer } from 'smtp-server';
import { Mailer } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('messages', () => {
  const received: string[] = [];
  let refuse = false;
  let server: SMTPServer;
  let test: TestApp;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.on('end', () => {
          if (refuse) return done(new Error('mailbox busy'));
          received.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    test = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await test.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  it('leave through a real SMTP server, accents and all, once', async () => {
    const mailer = test.app.get(Mailer);
    await mailer.send({ to: 'maitre@example.org', subject: 'Présence à signer', body: 'Où en êtes-vous ?' });
    await mailer.deliver();
    await mailer.deliver();
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: maitre@example.org');
    expect(received[0]).toMatch(/Subject: =\?UTF-8\?/);
  });

  it('wait and keep the reason when the server refuses, then leave', async () => {
    const mailer = test.app.get(Mailer);
    refuse = true;
    await mailer.send({ to: 'occupee@example.org', subject: 'Plus tard', body: 'Texte' });
    await mailer.deliver();
    const read = () =>
      test.database.query<{ sent: boolean; reason: string | null; due: boolean }>(
        `SELECT sent_at IS NOT NULL AS sent, last_error AS reason, next_attempt_at <= now() AS due
         FROM platform.mail_message WHERE recipient = 'occupee@example.org'`,
      );
    expect(await read()).toEqual([{ sent: false, reason: 'EMESSAGE', due: false }]);
    refuse = false;
    await test.database.query(
      "UPDATE platform.mail_message SET next_attempt_at = now() WHERE recipient = 'occupee@example.org'",
    );
    await mailer.deliver();
    expect((await read())[0]).toMatchObject({ sent: true, reason: null });
  });
});
