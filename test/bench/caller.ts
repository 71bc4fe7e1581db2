/** Somebody signed in to a running API. */
export interface Caller {
  cookie: string;
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer>;
}

/** Signs in by the demonstration's button of that role. Every answer that is no success throws. */
export async function signIn(url: string, role: string): Promise<Caller> {
  const headers: Record<string, string> = { 'x-tandem-csrf': '1', 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(url + path, { headers, ...init });
    if (!answer.ok) throw new Error(`${role}, ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const welcome = await ask('/api/session/demo', { method: 'POST', body: JSON.stringify({ role }) });
  const cookies = welcome.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const cookie = cookies.join('; ');
  headers.cookie = cookie;
  return {
    cookie,
    get: async <Answer>(path: string) => (await (await ask(path)).json()) as Answer,
    send: async <Answer>(method: string, path: string, body: unknown) =>
      (await (await ask(path, { method, body: JSON.stringify(body) })).json()) as Answer,
  };
}
