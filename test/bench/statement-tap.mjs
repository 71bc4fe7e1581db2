// node --import ./test/bench/statement-tap.mjs …: notes every statement that leaves by the PostgreSQL driver,
// transaction and session included. GET on BENCH_TAP_PORT gives those since the last question, and forgets them.
import { createServer } from 'node:http';
import { serialize } from 'node:v8';
import pg from 'pg';

let statements = [];
const { query } = pg.Client.prototype;

pg.Client.prototype.query = function tapped(config, values, ...rest) {
  const text = typeof config === 'string' ? config : config?.text;
  const given = Array.isArray(values) ? values : (config?.values ?? []);
  // A cursor or a copy stream has no text of its own but is a statement too.
  statements.push({ text: text ?? String(config?.constructor?.name), values: given });
  return query.call(this, config, values, ...rest);
};

createServer((_, response) => {
  const seen = statements;
  statements = [];
  response.end(serialize(seen));
})
  .listen(Number(process.env.BENCH_TAP_PORT), '127.0.0.1')
  .unref();
