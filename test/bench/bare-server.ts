// The least that could answer: node:http and pg, the same statements one after the other, the rows as JSON.
// Started with an IPC channel; told what to ask, it answers with its address.
import { createServer } from 'node:http';
import pg from 'pg';
import type { Statement } from './statements.js';

export interface BareOrder {
  databaseUrl: string;
  role: string;
  connections: number;
  statements: Statement[];
}

process.once('message', (order: BareOrder) => {
  const pool = new pg.Pool({
    connectionString: order.databaseUrl,
    options: `-c role=${order.role}`,
    max: order.connections,
  });
  const server = createServer(async (_, response) => {
    try {
      const answers: unknown[] = [];
      for (const { text, values } of order.statements) answers.push((await pool.query(text, values)).rows);
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(answers));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    process.send?.(`http://127.0.0.1:${port}`);
  });
});
process.once('disconnect', () => process.exit(0));
