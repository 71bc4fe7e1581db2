import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { paths } from './schema';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Every request leaves through here: same-origin cookie, CSRF header on writes, refusals thrown as `Problem`. */
async function reach(request: Request): Promise<Response> {
  if (request.method !== 'GET') request.headers.set('X-Tandem-Csrf', '1');
  let response: Response;
  try {
    response = await fetch(request);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw Problem.unreachable();
  }
  if (!response.ok) throw await Problem.fromResponse(response);
  return response;
}

/** The API, typed by its OpenAPI document: `await read(api.GET('/api/cohorts'))`. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: reach,
});

/** The body of an `api` call; refusals have already been thrown as `Problem`. */
export async function read<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** A call whose address the OpenAPI document does not type (files, or a body of another type than JSON). */
export async function send<T = void>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const text = await (await reach(requestOf(method, path, body, signal))).text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A call that answers a file, which the browser keeps under the name the server gives it. */
export async function download(method: Method, path: string, body?: unknown): Promise<void> {
  const response = await reach(requestOf(method, path, body));
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = named ? decodeURIComponent(named) : '';
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function requestOf(method: Method, path: string, body?: unknown, signal?: AbortSignal): Request {
  const asIs = body instanceof FormData || body instanceof Blob;
  return new Request(new URL(path, window.location.origin), {
    method,
    credentials: 'same-origin',
    headers: body === undefined || asIs ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : asIs ? body : JSON.stringify(body),
    signal,
  });
}
