import autocannon from 'autocannon';

const CONNECTIONS = 10;

export interface Load {
  perSecond: number;
  p99Ms: number;
}

/** Ten connections that ask for one address as fast as they are answered. Throws when an answer is no success. */
export async function load(url: string, cookie: string, seconds: number): Promise<Load> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0 || result.requests.total === 0)
    throw new Error(
      `${url}: ${result.non2xx} refusals and ${result.errors} errors of ${result.requests.total}`,
    );
  return { perSecond: result.requests.total / result.duration, p99Ms: result.latency.p99 };
}
