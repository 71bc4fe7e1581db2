// node migrate.js: brings the database of DATABASE_URL to today's tables, as its owner. With
// APPLICATION_DATABASE_URL it also makes the account of that address, which may do nothing but take the
// application's role: the API and the worker then never hold the owner's password.
import pg from 'pg';
import { migrateHouse } from '#house';
import { APP_ROLE } from '#platform';

const { DATABASE_URL: owner, APPLICATION_DATABASE_URL: application } = process.env;

async function giveAccount(databaseUrl: string, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const account = client.escapeIdentifier(decodeURIComponent(username));
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [
      decodeURIComponent(username),
    ]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${account} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE
       PASSWORD ${client.escapeLiteral(decodeURIComponent(password))}`,
    );
    await client.query(`GRANT ${APP_ROLE} TO ${account} WITH SET TRUE, INHERIT FALSE`);
  } finally {
    await client.end();
  }
}

if (!owner) {
  console.error('La variable DATABASE_URL manque : c’est l’adresse de la base PostgreSQL.');
  process.exit(1);
}
if (application && !URL.canParse(application)) {
  console.error(
    'APPLICATION_DATABASE_URL n’est pas une adresse : il faut postgres://compte:motdepasse@machine:5432/base.',
  );
  process.exit(1);
}
try {
  await migrateHouse(owner);
  if (application) await giveAccount(owner, application);
  console.log('La base est à jour.');
} catch (error) {
  console.error(`La base n’a pas pu être préparée : ${(error as Error).message.split('\n')[0]}`);
  process.exit(1);
}
process.exit(0);
