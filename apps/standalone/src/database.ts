import pg from 'pg';
import { StartRefused, systemCode } from './refusal.js';

const OLDEST = 18;
const EXAMPLE = 'postgres://compte:motdepasse@machine:5432/base';

/** Runs the work on one connection, closed at the end; failures to connect are told in a sentence. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect().catch((error) => {
      throw connectionRefused(url, error);
    });
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Refuses a DATABASE_URL that is not one, that does not answer, or whose server is too old or read-only. */
export async function checkDatabase(url: string): Promise<void> {
  checkSyntax(url);
  await withConnection(url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version') AS version, pg_is_in_recovery() AS replica`,
    );
    const { version, replica } = rows[0] as { version: string; replica: boolean };
    if (Number.parseInt(version, 10) < OLDEST) {
      throw new StartRefused(
        `Ce PostgreSQL est en version ${version.split(' ')[0]} : Tandem demande la version ${OLDEST} ou une plus récente.`,
      );
    }
    if (replica) throw new StartRefused('La base de DATABASE_URL est une copie en lecture seule.');
  });
}

/** Whether the server has a database of that name; the URL is of another one of the server. */
export async function hasDatabase(serverUrl: string, name: string): Promise<boolean> {
  return withConnection(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    return rowCount === 1;
  });
}

/** Creates that database when the server has none of the name. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  if (await hasDatabase(serverUrl, name)) return;
  await withConnection(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`),
  );
}

function checkSyntax(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^postgres(ql)?:$/.test(parsed.protocol) && parsed.hostname && parsed.pathname.length > 1)
    return;
  throw new StartRefused(`DATABASE_URL n’est pas l’adresse d’une base PostgreSQL : il faut ${EXAMPLE}.`);
}

function connectionRefused(url: string, error: Error): StartRefused {
  const { host, username, pathname } = new URL(url);
  const base = decodeURIComponent(pathname.slice(1));
  const account = decodeURIComponent(username);
  switch (systemCode(error)) {
    case 'ECONNREFUSED':
      return new StartRefused(`Aucun PostgreSQL ne répond à l’adresse ${host} donnée par DATABASE_URL.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartRefused(`La machine ${host} donnée par DATABASE_URL est introuvable.`);
    case '28P01':
    case '28000':
      return new StartRefused(
        `PostgreSQL refuse le compte « ${account} » ou son mot de passe (DATABASE_URL).`,
      );
    case '3D000':
      return new StartRefused(`La base « ${base} » donnée par DATABASE_URL n’existe pas : créez-la d’abord.`);
    case '53300':
      return new StartRefused(`PostgreSQL n’a plus de connexion libre à l’adresse ${host} (DATABASE_URL).`);
  }
  if (/password must be a string/.test(error.message)) {
    return new StartRefused(
      `PostgreSQL demande un mot de passe pour le compte « ${account} » (DATABASE_URL).`,
    );
  }
  return new StartRefused(`La connexion à ${host} a échoué (DATABASE_URL) : ${firstLine(error.message)}.`);
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.replace(/\.$/, '') ?? '';
}
