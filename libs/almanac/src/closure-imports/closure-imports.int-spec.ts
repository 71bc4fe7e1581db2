import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';

const ics = (...lines: string[]) =>
  Buffer.from(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//FR', ...lines, 'END:VCALENDAR'].join('\r\n'),
  );
const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'];

describe('closures out of a calendar file', () => {
  let test: TestApp;
  let coordinator: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2027-05-18');
    await anAgreement(test.database);
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const send = (at: string, bytes: Buffer, as = coordinator) =>
    as.post(`/api/closure-imports${at}`).attach('file', bytes, 'fermetures.ics');
  const file = ics(
    ...event('a', 'SUMMARY:Séminaire', 'DTSTART;VALUE=DATE:20270607', 'DTEND;VALUE=DATE:20270609'),
    ...event('b', 'SUMMARY:Rentrée', 'DTSTART;VALUE=DATE:20270301'),
    ...event('c', 'SUMMARY:Point', 'DTSTART:20270610T090000', 'DTEND:20270610T100000'),
    ...event('d', 'SUMMARY:Pont', 'DTSTART;VALUE=DATE:20270520', 'RRULE:FREQ=YEARLY;COUNT=2'),
  );

  it('are shown first, then written once, the new ones only, and nothing of another file', async () => {
    const { body: seen } = await send('/preview', file).expect(200);
    expect(
      seen.rows.map(({ name, firstDay, lastDay, status }: Record<string, string>) => [
        name,
        firstDay,
        lastDay,
        status,
      ]),
    ).toEqual([
      ['Pont', '2027-05-20', '2027-05-20', 'new'],
      ['Séminaire', '2027-06-07', '2027-06-08', 'new'],
      ['Pont', '2028-05-20', '2028-05-20', 'new'],
      ['Rentrée', '2027-03-01', '2027-03-01', 'refused'],
      ['Point', '2027-06-10', '2027-06-10', 'refused'],
    ]);
    expect(seen.rows[3].reason).toContain('jours passés');
    expect(seen.rows[4].reason).toContain('journée de cours entière');
    const other = await send('', ics(...event('x', 'DTSTART;VALUE=DATE:20270701'))).field(
      'sha256',
      seen.sha256,
    );
    expect(other.body.code).toBe('closure_import.file_changed');
    expect((await send('', file).field('sha256', seen.sha256).expect(201)).body).toEqual({ added: 3 });
    const { body: again } = await send('/preview', file).expect(200);
    expect(again.rows.filter(({ status }: { status: string }) => status === 'existing')).toHaveLength(3);
    const nothing = await send('', file).field('sha256', seen.sha256).expect(422);
    expect(nothing.body.errors[0]).toMatchObject({ code: 'closure_import.nothing_new', field: 'file' });
    const { body: kept } = await coordinator.get('/api/closures?from=2027-05-19&to=2027-06-30').expect(200);
    expect(kept.closures).toMatchObject([
      { kind: 'own', name: 'Pont', applies: true },
      { kind: 'own', name: 'Séminaire', lastDay: '2027-06-08' },
    ]);
  });

  it('are refused at the file’s field: too large, not a calendar, cut, too many events, or none', async () => {
    const sentence = async (bytes: Buffer) => {
      const { body } = await send('/preview', bytes).expect(422);
      expect(body.errors[0].field).toBe('file');
      return body.errors[0].message as string;
    };
    expect(await sentence(Buffer.alloc(5 * 1024 * 1024, 'a'))).toContain('2\u00a0Mo');
    expect(await sentence(Buffer.from('nom;jour'))).toContain('pas un calendrier');
    expect(await sentence(file.subarray(0, 100))).toMatch(/abîmé|aucun événement/);
    expect(await sentence(ics(...Array(60_000).fill('BEGIN:VEVENT\r\nEND:VEVENT')))).toMatch(
      /60.000.événements/,
    );
    const missing = await coordinator.post('/api/closure-imports/preview').expect(422);
    expect(missing.body.errors[0].message).toContain('Choisissez un fichier');
    await send('/preview', file, await test.as('trainer')).expect(403);
  });
});
