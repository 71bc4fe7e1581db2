import { Temporal } from 'temporal-polyfill';

/** A setting that cannot be used; its message is one French sentence for whoever starts the program. */
export class ConfigError extends Error {}

/** Everything the environment decides, read once at start. */
export class Config {
  databaseUrl: string;
  redisUrl: string | null;
  /** Where organisations are looked up (« Recherche d'entreprises » or alike); null: forms are filled by hand. */
  companyDirectoryUrl: string | null;
  port: number;
  /** Address people type, without trailing slash; used in messages. */
  publicUrl: string;
  schoolName: string;
  /** Demonstration: role buttons, mailbox page, banner. */
  demo: boolean;
  /** Day on which the simulated calendar starts; null for the real day. */
  simulatedStart: Temporal.PlainDate | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** 32 bytes or more; signs links and cookies. */
  secretKey: string;
  /** 32 bytes, base64; encrypts second-factor secrets and other protected columns. */
  dataKey: Buffer;
  /** Earlier data keys, newest first: they open what a rotation has not reached yet. */
  previousDataKeys: Buffer[];
  secureCookies: boolean;
  /** Number of reverse proxies in front, whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Requests a minute that one session, link or address without either may send; ten times that per address. */
  requestsPerMinute: number;
  /** Days during which a one-time code on paper opens. */
  codeDays: number;
  logLevel: string;
}

type Env = Record<string, string | undefined>;

function required(env: Env, name: string, why: string): string {
  const value = env[name];
  if (!value) throw new ConfigError(`La variable ${name} manque : ${why}.`);
  return value;
}

function directoryOf(env: Env): string | null {
  const text = env.TANDEM_COMPANY_DIRECTORY_URL;
  if (!text) return null;
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) {
    throw new ConfigError(
      `TANDEM_COMPANY_DIRECTORY_URL vaut « ${text} » : donnez une adresse qui commence par https://.`,
    );
  }
  return text;
}

function portOf(env: Env): number {
  const text = env.PORT ?? '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ConfigError(`PORT vaut « ${text} » : donnez un nombre entre 1 et 65535.`);
  }
  return port;
}

function daysOf(env: Env, name: string, usual: number): number {
  const days = Number(env[name] ?? usual);
  if (!Number.isInteger(days) || days < 1 || days > 90)
    throw new ConfigError(`${name} vaut « ${env[name]} » : donnez un nombre de jours, de 1 à 90.`);
  return days;
}

function simulatedStartOf(env: Env, demo: boolean): Temporal.PlainDate | null {
  const text = env.TANDEM_TODAY ?? '2027-05-18';
  if (!demo || text === 'real') return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new ConfigError(`TANDEM_TODAY vaut « ${text} » : donnez une date comme 2028-05-15, ou real.`);
  }
}

function dataKeyOf(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new ConfigError(`${name} doit contenir 32 octets en base64.`);
  return key;
}

/** Reads and checks the environment. Throws ConfigError with one French sentence. */
export function loadConfig(env: Env = process.env): Config {
  const demo = env.TANDEM_DEMO === '1';
  const port = portOf(env);
  const publicUrl = (env.TANDEM_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, '');
  const dataKey = dataKeyOf(
    'TANDEM_DATA_KEY',
    required(env, 'TANDEM_DATA_KEY', 'elle chiffre les données protégées (32 octets en base64)'),
  );
  const previousDataKeys = (env.TANDEM_DATA_KEY_PREVIOUS ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((text) => dataKeyOf('TANDEM_DATA_KEY_PREVIOUS', text));
  const secretKey = required(
    env,
    'TANDEM_SECRET_KEY',
    'elle signe les liens et les sessions (32 caractères au moins)',
  );
  if (secretKey.length < 32)
    throw new ConfigError('TANDEM_SECRET_KEY est trop courte : 32 caractères au moins.');
  return Object.assign(new Config(), {
    databaseUrl: required(env, 'DATABASE_URL', "c'est l'adresse de la base PostgreSQL"),
    redisUrl: env.REDIS_URL || null,
    companyDirectoryUrl: directoryOf(env),
    port,
    publicUrl,
    schoolName: env.TANDEM_SCHOOL_NAME ?? 'École du code de Loir-et-Cher',
    demo,
    simulatedStart: simulatedStartOf(env, demo),
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM ?? 'Tandem <ne-pas-repondre@tandem.example>',
    secretKey,
    dataKey,
    previousDataKeys,
    secureCookies: publicUrl.startsWith('https:'),
    trustedProxies: Number(env.TANDEM_TRUSTED_PROXIES ?? 0),
    requestsPerMinute: Number(env.TANDEM_REQUESTS_PER_MINUTE ?? 600),
    codeDays: daysOf(env, 'TANDEM_CODE_DAYS', 14),
    logLevel: env.LOG_LEVEL ?? 'info',
  } satisfies Config);
}
