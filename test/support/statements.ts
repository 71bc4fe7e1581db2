import { DataSource } from 'typeorm';
import type { TestApp } from './app.js';

type Query = (...args: unknown[]) => unknown;

/** The SQL that reaches the driver while `work` runs: session, BEGIN and COMMIT included. */
export async function statementsOf(test: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const driver = test.app.get(DataSource).driver as unknown as {
    postgres: { Client: { prototype: { query: Query } } };
  };
  const { prototype } = driver.postgres.Client;
  const original = prototype.query;
  const seen: string[] = [];
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args;
    seen.push(typeof first === 'string' ? first : ((first as { text?: string })?.text ?? ''));
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return seen;
}
