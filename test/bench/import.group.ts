import { stringify } from 'csv-stringify/sync';
import { signIn } from './caller.js';
import { withDemo } from './data-set.js';
import { against, type Group, plain } from './figure.js';
import { watchMemory } from './memory.js';
import { median } from './statistics.js';

const LIMIT_S = 5;
const LIMIT_MB = 400;

interface Preview {
  sha256: string;
  importable: number;
  rows: unknown[];
}

/** A prescriber's file of 5,000 people: read and judged, then the same bytes written, as the screen asks for both. */
export const importing: Group = {
  name: 'import',
  measure: ({ selfCheck, rounds }, say) =>
    withDemo(say, async (demo) => {
      const memory = watchMemory();
      const api = await demo.start('api', memory.env);
      try {
        const { cookie, get } = await signIn(api.url, 'coordinator');
        const cohorts = await get<{ id: string; number: number }[]>('/api/cohorts');
        const cohortId = cohorts.sort((a, b) => b.number - a.number)[0]!.id;
        const size = selfCheck ? 50 : 5_000;
        const previews: number[] = [];
        const both: number[] = [];
        for (let round = 0; round <= Math.min(rounds, 3); round += 1) {
          const file = peopleOf(size, round);
          const began = performance.now();
          const preview = await post<Preview>(api.url, cookie, '/api/application-imports/preview', file, {
            cohortId,
          });
          const previewed = performance.now();
          if (preview.importable !== size)
            throw new Error(`${preview.importable} rows of ${size} are importable`);
          const { imported } = await post<{ imported: number }>(
            api.url,
            cookie,
            '/api/application-imports',
            file,
            {
              cohortId,
              sha256: preview.sha256,
            },
          );
          const done = performance.now();
          if (imported !== size) throw new Error(`${imported} rows of ${size} were imported`);
          say(
            `${round === 0 ? 'warm-up' : `round ${round}`}: preview ${seconds(began, previewed)} s, import ${seconds(previewed, done)} s`,
          );
          if (round > 0 || selfCheck) {
            previews.push((previewed - began) / 1000);
            both.push((done - began) / 1000);
          }
        }
        return [
          plain('import.preview_s', median(previews), 's'),
          against('import.preview_and_write_s', median(both), 's', LIMIT_S),
          against('import.rss_mb', memory.peakMb(), 'MB', LIMIT_MB),
        ];
      } finally {
        memory.stop();
      }
    }),
};

const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);

/** People nobody is, different at each round. */
function peopleOf(size: number, round: number): Buffer {
  const rows = Array.from({ length: size }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(i / 28) % 12)).padStart(2, '0');
    return [
      `Nom${letters(i)}${letters(round)}`,
      `Prénom${letters(i * 7)}`,
      `${day}/${month}/${2003 + (i % 5)}`,
      `import.${round}.${i}@example.org`,
      'bac',
      '41000',
      'Blois',
    ];
  });
  const headings = ['Nom', 'Prénom', 'Date de naissance', 'E-mail', 'Niveau', 'Code postal', 'Commune'];
  return Buffer.from(stringify([headings, ...rows], { bom: true, delimiter: ';' }));
}

/** A number as letters: a name with digits would be refused. */
const letters = (n: number): string =>
  [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

async function post<Answer>(
  url: string,
  cookie: string,
  path: string,
  file: Buffer,
  fields: Record<string, string>,
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(file)], { type: 'text/csv' }), 'candidatures.csv');
  const answer = await fetch(url + path, { method: 'POST', headers: { cookie, 'x-tandem-csrf': '1' }, body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
