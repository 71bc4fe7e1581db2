import { deserialize } from 'node:v8';
import { freePort } from '../support/launched.js';
import type { DemoDatabase, RunningPart } from './data-set.js';

export interface Statement {
  text: string;
  values: unknown[];
}

/** The API with its driver tapped: what one request asks of PostgreSQL can be read back. */
export interface TappedApi extends RunningPart {
  /** The statements that leave while the work runs, in order. */
  statementsOf(work: () => Promise<unknown>): Promise<Statement[]>;
}

/** Starts the API so that every statement of its driver is noted. */
export async function startTapped(demo: DemoDatabase): Promise<TappedApi> {
  const port = await freePort();
  const tap = new URL('./statement-tap.mjs', import.meta.url).href;
  const api = await demo.start('api', {
    BENCH_TAP_PORT: String(port),
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${tap}`.trim(),
  });
  const seen = async (): Promise<Statement[]> => {
    const answer = await fetch(`http://127.0.0.1:${port}`);
    return deserialize(Buffer.from(await answer.arrayBuffer()));
  };
  return {
    ...api,
    async statementsOf(work) {
      await seen();
      await work();
      return seen();
    },
  };
}
