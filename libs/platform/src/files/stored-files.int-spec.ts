import { Audit, NotFound, RuleBroken, StoredFiles } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

describe('documents that people send', () => {
  let test: TestApp;
  let files: StoredFiles;
  beforeAll(async () => {
    test = await startTestApp();
    files = test.app.get(StoredFiles);
  });
  afterAll(() => test.close());

  it('come back as sent, under a safe name, and lie encrypted', async () => {
    const kept = await files.keep({ name: '../../Pièce d’identité.exe', bytes: pdf });
    expect(kept).toMatchObject({
      name: 'Pièce d’identité.exe.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
    });
    expect((await files.open(kept.id)).bytes).toEqual(pdf);
    const [row] = await test.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM platform.stored_file WHERE id = $1',
      [kept.id],
    );
    expect(row!.sealed.includes('%PDF')).toBe(false);
  });

  it('are refused at the field when missing or not what their name says', async () => {
    await expect(files.keep(undefined)).rejects.toThrow(RuleBroken);
    await expect(files.keep({ name: 'cv.pdf', bytes: Buffer.from('MZ') })).rejects.toThrow('ni un PDF');
  });

  it('are gone once erased', async () => {
    const { id } = await files.keep({ name: 'cv.pdf', bytes: pdf });
    await files.erase(id);
    await files.erase(id);
    await expect(files.open(id)).rejects.toThrow(NotFound);
  });

  it('a change keeps what the fields were', async () => {
    const subjectId = '0198a000-0000-7000-8000-000000000001';
    const changes = [{ field: 'city', label: 'Commune', before: 'Blois', after: 'Vendôme' }];
    await test.app
      .get(Audit)
      .record({ action: 'learner.corrected', subjectKind: 'learner', subjectId, changes });
    await test.app.get(Audit).record({ action: 'session.opened', subjectKind: 'learner', subjectId });
    expect(
      await test.database.query(
        `SELECT e.action, c.field, c.label, c.before, c.after FROM platform.audit_entry e
         LEFT JOIN platform.audit_change c ON c.entry_id = e.id WHERE e.subject_id = $1 ORDER BY e.id`,
        [subjectId],
      ),
    ).toEqual([
      { action: 'learner.corrected', ...changes[0] },
      { action: 'session.opened', field: null, label: null, before: null, after: null },
    ]);
  });
});
