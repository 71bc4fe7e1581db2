import type { Session } from '../sessions/session.js';
import { noticesOf } from './replacement.rules.js';

const session = (over: Partial<Session>): Session => ({
  id: 'one',
  cohortId: 'p3',
  cohortName: 'Promotion 3',
  day: '2027-05-25',
  half: 'morning',
  subject: 'HTML et CSS',
  blockCode: null,
  trainerId: 'olivier',
  trainerName: 'Olivier Konaté',
  replacing: null,
  roomId: 'loire',
  roomName: 'Atelier Loire',
  note: null,
  revision: 1,
  changedAt: '2027-05-18T12:30:00Z',
  cancelledAt: null,
  ...over,
});
const told = {
  absence: {
    trainerId: 'sandrine',
    trainerName: 'Sandrine Guillot',
    firstDay: '2027-05-25',
    firstHalf: 'morning',
    lastDay: '2027-05-26',
    lastHalf: 'afternoon',
  },
  undone: false,
  lines: [
    { session: session({}), after: 'olivier', afterName: 'Olivier Konaté' },
    { session: session({ id: 'two', day: '2027-05-26' }), after: null, afterName: null },
  ],
} as const;

describe('what trainers are told of a replacement', () => {
  it('tells the absent one who takes each session, and each replacement theirs only', () => {
    const [absent, ...others] = noticesOf({ ...told, lines: [...told.lines] });
    expect([absent!.accountId, absent!.subject]).toEqual(['sandrine', 'Vos séances pendant votre absence']);
    expect(absent!.body).toContain(
      '- mardi 25 mai 2027, matin\u00a0: HTML et CSS, Promotion 3, Atelier Loire, Olivier Konaté',
    );
    expect(absent!.body).toContain('sans formateur pour l’instant');
    expect(others.map(({ accountId, subject }) => [accountId, subject])).toEqual([
      ['olivier', 'Vous remplacez Sandrine Guillot'],
    ]);
    expect(others[0]!.body).toContain('mardi 25 mai 2027');
    expect(others[0]!.body).not.toContain('mercredi 26 mai 2027');
  });

  it('tells them again when it is taken back', () => {
    const notices = noticesOf({ ...told, lines: [...told.lines], undone: true });
    expect(notices.map(({ subject }) => subject)).toEqual([
      'Vos séances vous reviennent',
      'Remplacement annulé',
    ]);
    expect(notices[1]!.body).toContain('Vous ne remplacez finalement pas Sandrine Guillot');
  });
});
