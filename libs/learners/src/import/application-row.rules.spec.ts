import { judgeRow, judgeRows, markAlreadyKnown, type RowCells } from './application-row.rules.js';
import { personKey } from './person-key.rules.js';

const today = '2026-03-16';
const camille: RowCells = {
  lastName: 'Exemple',
  firstName: 'Camille',
  birthDate: '31/12/2007',
  level: 'bac',
};
const codesOf = (cells: RowCells) =>
  judgeRow(2, { ...camille, ...cells }, today).errors.map(({ code }) => code);

describe('a row of a file of applications', () => {
  it('becomes an application with normalised values', () => {
    const verdict = judgeRow(
      7,
      {
        ...camille,
        email: ' Camille.Exemple@Example.ORG ',
        phone: '06.39.98.00.00',
        level: 'Bac + 1',
        postcode: '1000',
        town: 'Blois',
        prescriberName: 'Mission locale du Blaisois',
        representativeName: 'Dominique Exemple',
        representativePhone: '+33 (0)2 61 91 00 00',
        appliedOn: '2026-03-02',
        wishedCohort: '-',
      },
      today,
    );
    expect(verdict).toEqual({
      line: 7,
      status: 'new',
      errors: [],
      label: 'Camille Exemple',
      personKey: personKey('Camille', 'Exemple', '2007-12-31'),
      application: {
        firstName: 'Camille',
        lastName: 'Exemple',
        birthDate: '2007-12-31',
        level: 4,
        validatedHigherYear: true,
        email: 'camille.exemple@example.org',
        phone: '+33639980000',
        postcode: '01000',
        town: 'Blois',
        prescriberName: 'Mission locale du Blaisois',
        prescriberKind: 'mission-locale',
        representative: { name: 'Dominique Exemple', phone: '+33261910000' },
        appliedOn: '2026-03-02',
      },
    });
  });

  it('says everything that is wrong at once, each at its field', () => {
    const verdict = judgeRow(
      3,
      {
        lastName: '',
        firstName: '=cmd|’/c calc’!A0',
        birthDate: '31/02/2007',
        level: 'magicien',
        email: 'camille@',
        phone: '0639',
      },
      today,
    );
    expect(verdict.status).toBe('error');
    expect(verdict.application).toBeUndefined();
    expect(verdict.errors.map(({ field, code }) => [field, code])).toEqual([
      ['lastName', 'cell-empty'],
      ['firstName', 'cell-formula'],
      ['birthDate', 'date-impossible'],
      ['level', 'level-unknown'],
      ['email', 'email-unreadable'],
      ['phone', 'phone-unreadable'],
    ]);
    expect(verdict.errors[2]?.message).toBe(
      'Date de naissance\u00a0: Le 31/02/2007 n’existe pas dans le calendrier.',
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '=cmd|x'])('refuses %s as a name', (text) => {
    expect(codesOf({ lastName: text })).toEqual(['cell-formula']);
  });

  it('takes a phone that begins with + for a phone, and a formula there for a formula', () => {
    expect(codesOf({ phone: '+33 6 39 98 00 00' })).toEqual([]);
    expect(codesOf({ phone: '+cmd|x' })).toEqual(['cell-formula']);
    expect(codesOf({ town: '+1 2' })).toEqual(['cell-formula']);
  });

  it('refuses a birth date in the future', () => {
    expect(codesOf({ birthDate: '17/03/2026' })).toEqual(['date-in-future']);
  });

  it('keeps no trace of judicial youth protection', () => {
    const { application } = judgeRow(2, { ...camille, prescriberName: 'PJJ de Blois' }, today);
    expect(application).toMatchObject({
      prescriberName: 'Structure éducative',
      prescriberKind: 'educational-structure',
    });
    expect(JSON.stringify(application)).not.toMatch(/pjj/i);
  });

  it('does not repeat judicial youth protection from the kind column', () => {
    const { application } = judgeRow(
      2,
      { ...camille, prescriberKind: 'Protection judiciaire de la jeunesse' },
      today,
    );
    expect(application?.prescriberKind).toBe('educational-structure');
  });
});

describe('one person', () => {
  it.each([
    ['Jean-Luc', 'Dupré'],
    ['jean luc', 'DUPRE'],
    ['Dupré', 'Jean Luc'],
  ])('is recognised as %s %s', (first, last) => {
    expect(personKey(first, last, '2007-12-31')).toBe(personKey('Jean-Luc', 'Dupré', '2007-12-31'));
  });

  it('is another one on another birth date', () => {
    expect(personKey('Jean', 'Dupré', '2007-12-31')).not.toBe(personKey('Jean', 'Dupré', '2007-12-30'));
  });

  it('twice in a file is new once, then a duplicate that names the line', () => {
    const verdicts = judgeRows(
      [
        { line: 2, cells: camille },
        { line: 3, cells: { ...camille, lastName: 'CAMILLE', firstName: 'exemple' } },
      ],
      today,
    );
    expect(verdicts.map(({ status }) => status)).toEqual(['new', 'duplicate-in-file']);
    expect(verdicts[1]?.errors[0]?.message).toBe('Cette personne est déjà à la ligne 2 du fichier.');
  });

  it('of an earlier import is set apart', () => {
    const verdicts = judgeRows([{ line: 2, cells: camille }], today);
    const known = new Set([personKey('Exemple', 'Camille', '2007-12-31')]);
    expect(markAlreadyKnown(verdicts, known).map(({ status }) => status)).toEqual(['already-known']);
    expect(markAlreadyKnown(verdicts, new Set())).toEqual(verdicts);
  });
});
