import { createHash } from 'node:crypto';

const PATIENCE_MS = 120_000;
const MAGIC = { pdf: '%PDF-', xlsx: 'PK\u0003\u0004', csv: '\u00EF\u00BB\u00BF', json: '{' };

interface ReportView {
  status: 'queued' | 'running' | 'done' | 'failed';
  failure: string | null;
  files: { format: keyof typeof MAGIC; size: number; sha256: string }[];
}

/**
 * Over HTTP alone: signs in as director, requests the report of the school year to date and, once it is done,
 * downloads its four files as the department's officer. Throws when one is not what it is said to be.
 */
export async function downloadReport(url: string, say: (line: string) => void): Promise<void> {
  const director = await signIn(url, 'director');
  const period = await director.json('/api/report-period');
  const { id } = await director.json<{ id: string }>('/api/reports', period);
  const report = await finished(() => director.json<ReportView>(`/api/reports/${id}`));
  const officer = await signIn(url, 'department_officer');
  const formats = report.files.map(({ format }) => format).sort();
  if (formats.join() !== 'csv,json,pdf,xlsx') throw new Error(`The report has the files ${formats}`);
  for (const { format, size, sha256 } of report.files) {
    const bytes = await officer.bytes(`/api/reports/${id}/files/${format}`);
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (bytes.length !== size || digest !== sha256)
      throw new Error(`${format}: ${bytes.length} bytes, SHA-256 ${digest}; announced ${size}, ${sha256}`);
    if (!bytes.toString('latin1').startsWith(MAGIC[format]))
      throw new Error(`${format} does not begin as one`);
    say(`${format}: ${size} bytes, SHA-256 as announced`);
  }
  JSON.parse((await officer.bytes(`/api/reports/${id}/files/json`)).toString());
}

async function finished(look: () => Promise<ReportView>): Promise<ReportView> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const report = await look();
    if (report.status === 'done') return report;
    if (report.status === 'failed') throw new Error(`The report failed: ${report.failure}`);
    if (Date.now() > deadline) throw new Error(`The report is still ${report.status} after two minutes`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Signs in by the demonstration's button of that role. */
async function signIn(url: string, role: string) {
  const headers: Record<string, string> = { 'x-tandem-csrf': '1', 'content-type': 'application/json' };
  const ask = async (path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(url + path, { headers, ...sent });
    if (!answer.ok) throw new Error(`${role}, ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const welcome = await ask('/api/session/demo', { role });
  headers.cookie = welcome.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  return {
    json: async <Answer>(path: string, body?: unknown) => (await (await ask(path, body)).json()) as Answer,
    bytes: async (path: string) => Buffer.from(await (await ask(path)).arrayBuffer()),
  };
}
