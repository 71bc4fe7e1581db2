import { subjectOf } from './session.js';
import { type HalfFacts, refusalsToHoldSession, troublesOf } from './session.rules.js';

const when = { day: '2027-05-25', half: 'morning' } as const;
const content = {
  subject: 'HTML et CSS',
  blockCode: 'RNCP37674BC01',
  trainerId: 'sandrine',
  roomId: 'loire',
  note: null,
};
const facts: HalfFacts = {
  today: '2027-05-18',
  cohort: { name: 'Promotion 3', rncpCode: 'RNCP37674', blocks: ['RNCP37674BC01', 'RNCP37674BC02'] },
  at: { standing: 'published', place: 'school' },
  learners: 17,
  taken: null,
  trainer: { name: 'Sandrine Guillot', teaches: true, absent: false, elsewhere: null },
  room: { name: 'Atelier Loire', seats: 18, open: true, toAskFor: false, heldFor: null },
};
const refused = (over: Partial<HalfFacts> = {}, asked: Partial<typeof content> | object = {}) =>
  refusalsToHoldSession({ ...content, ...asked }, when, { ...facts, ...over }).map(
    ({ code, field, message }) => [code, field, message],
  );

describe('what may be held on a half-day', () => {
  it('holds a session of the published calendar, and of the one being prepared', () => {
    expect(refused()).toEqual([]);
    expect(refused({ at: { standing: 'draft', place: 'company' } })).toEqual([]);
    expect(refused({ trainer: null, room: null }, { trainerId: null, roomId: null, subject: null })).toEqual(
      [],
    );
  });

  it('says all at once, each at its field', () => {
    expect(
      refused(
        {
          at: { standing: 'none', place: 'closed', name: 'Travaux' },
          taken: 'JavaScript',
          trainer: { ...facts.trainer!, elsewhere: 'Promotion 2' },
          room: { ...facts.room!, seats: 14 },
        },
        { subject: null, blockCode: 'RNCP37674BC09' },
      ),
    ).toEqual([
      [
        'session.not_at_school',
        'day',
        'Promotion 3 n’est pas à l’école le mardi 25 mai 2027, matin\u00a0: en fermeture (Travaux).',
      ],
      ['session.half_taken', 'day', 'Promotion 3 a déjà une séance à ce moment-là\u00a0: JavaScript.'],
      [
        'session.block_of_another_title',
        'blockCode',
        'Ce bloc n’appartient pas au titre préparé (RNCP37674).',
      ],
      ['session.trainer_not_free', 'trainerId', 'Sandrine Guillot est déjà avec Promotion 2 à ce moment-là.'],
      [
        'session.room_not_free',
        'roomId',
        '«\u00a0Atelier Loire\u00a0» a 14\u00a0places\u00a0: 17 apprenants sont attendus.',
      ],
    ]);
  });

  it('refuses the past, a session about nothing, an absent trainer, and who is none', () => {
    const codes = (...asked: Parameters<typeof refused>) => refused(...asked).map(([code]) => code);
    expect(codes({ today: '2027-05-26' })).toEqual(['session.past']);
    expect(codes({}, { subject: null, blockCode: null })).toEqual(['session.no_subject']);
    expect(codes({ trainer: { ...facts.trainer!, absent: true } })).toEqual(['session.trainer_not_free']);
    expect(codes({ trainer: { ...facts.trainer!, teaches: false } })).toEqual(['session.trainer_not_free']);
    expect(codes({ today: '2027-05-25' })).toEqual([]);
  });

  it('refuses a room that is closed, held, or still to be asked for', () => {
    const why = (over: object) =>
      refused({ room: { ...facts.room!, ...over } }).map(([, , message]) => message);
    expect(why({ open: false })[0]).toContain('pas à la disposition');
    expect(why({ toAskFor: true })[0]).toContain('demandez-la d’abord');
    expect(why({ heldFor: 'Jury blanc' })[0]).toContain('déjà prise à ce moment-là\u00a0: Jury blanc');
  });
});

describe('what became wrong with a session', () => {
  const troubles = (over: Partial<HalfFacts>) =>
    troublesOf(when, { ...facts, ...over }).map(({ code }) => code);

  it('finds nothing where all is well, nor in the past', () => {
    expect(troubles({})).toEqual([]);
    expect(
      troubles({ today: '2027-05-26', at: { standing: 'none', place: 'closed' }, trainer: null }),
    ).toEqual([]);
  });

  it('finds a half-day taken away, an absent trainer, nobody, and a room too small', () => {
    expect(troubles({ at: { standing: 'none', place: 'company' } })).toEqual(['not_at_school']);
    expect(troubles({ trainer: { ...facts.trainer!, absent: true } })).toEqual(['trainer_absent']);
    expect(troubles({ trainer: null })).toEqual(['no_trainer']);
    expect(troubles({ room: { ...facts.room!, seats: 16 } })).toEqual(['room']);
    expect(troublesOf(when, { ...facts, at: { standing: 'none', place: 'company' } })[0]!.message).toBe(
      'À replacer\u00a0: Promotion 3 n’est pas à l’école le mardi 25 mai 2027, matin\u00a0: en structure.',
    );
  });

  it('calls a session by its subject, else by its block', () => {
    expect(subjectOf(content)).toBe('HTML et CSS');
    expect(subjectOf({ subject: null, blockCode: 'RNCP37674BC02' })).toBe('CCP\u00a02');
  });
});
