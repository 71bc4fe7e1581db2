import type pg from 'pg';
import { hashToken } from '#platform';
import { Chance } from './chance.js';
import { copyInto } from './copy.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { invited } from './staff.js';

/**
 * What the mailbox holds at first: an invitation nobody has answered, the tutor's and the learner's links. The links work;
 * they open accounts that the sign-in page opens as well.
 */
export async function writeMessages(client: pg.Client, plan: Plan, env: NodeJS.ProcessEnv): Promise<void> {
  const school = env.TANDEM_SCHOOL_NAME ?? 'École du code de Loir-et-Cher';
  const site = (env.TANDEM_PUBLIC_URL ?? `http://localhost:${env.PORT ?? 3000}`).replace(/\/$/, '');
  const id = idsFor('messages');
  const token = (name: string) => new Chance(`link of ${name}`).bytes(32).toString('base64url');
  const byLink = plan.accounts.filter(
    ({ role, hasPassword }) => hasPassword && ['tutor', 'learner'].includes(role),
  );
  const links = [
    { account: invited, kind: 'invitation' as const, days: 7 },
    ...byLink.map((account) => ({ account, kind: 'access' as const, days: 14 })),
  ].map((link) => ({ ...link, token: token(link.account.email!) }));
  await copyInto(
    client,
    'identity.personal_link',
    'id, token_hash, kind, account_id, expires_at',
    links.map(({ account, kind, days, token: secret }) => ({
      id: id(),
      tokenHash: hashToken(secret),
      kind,
      accountId: account.id,
      expiresAt: new Date(Date.now() + days * 86_400_000).toISOString(),
    })),
  );
  await copyInto(
    client,
    'platform.mail_message',
    'id, recipient, subject, body, sent_at',
    links.map(({ account, kind, token: secret }) => ({
      id: id(),
      recipient: account.email,
      sentAt: 'now',
      ...(kind === 'invitation'
        ? {
            subject: `Votre accès à Tandem, ${school}`,
            body: `Bonjour,\n\n${school} vous ouvre un accès à Tandem (Agent du département).\n\nChoisissez votre mot de passe ici, dans les sept jours :\n${site}/invitation#${secret}\n\nAprès ce délai, la même page vous enverra un nouveau lien.`,
          }
        : {
            subject: `Votre lien Tandem, ${school}`,
            body: `Bonjour,\n\nVoici votre lien personnel, valable quatorze jours :\n${site}/acces#${secret}\n\nIl n’y a pas de mot de passe. Ne transférez pas ce message : le lien ouvre vos pages à qui le possède.`,
          }),
    })),
  );
}
