import { itemsOfDuplicates } from './admission-items.rules.js';
import { itemsOfPlacement, type LiveProposal } from './placement-items.rules.js';

const proposal = (given: Partial<LiveProposal>): LiveProposal => ({
  id: 'p1',
  learnerId: 'l1',
  hostName: 'Atelier Nord',
  positionTitle: 'Développement web',
  state: 'proposed',
  movedOn: '2027-05-03',
  interview: null,
  ...given,
});
const on = (today: string, given: Partial<LiveProposal>) =>
  itemsOfPlacement([proposal(given)], () => ({ firstName: 'Ana', lastName: 'Roy' }), today).map(
    ({ title, dueOn, late }) => ({ title, dueOn, late }),
  );

describe('proposals of placement', () => {
  it('are to be sent after a week, and to be asked about after two', () => {
    expect(on('2027-05-09', {})).toEqual([]);
    expect(on('2027-05-10', {})).toEqual([
      { title: 'Proposition d’Ana\u00a0R. à envoyer', dueOn: '2027-05-10', late: false },
    ]);
    expect(on('2027-05-16', { state: 'sent' })).toEqual([]);
    expect(on('2027-05-18', { state: 'sent' })).toEqual([
      { title: 'Réponse à demander pour Ana\u00a0R.', dueOn: '2027-05-17', late: true },
    ]);
  });
  it('recall an interview a week before, and ask what came of it after', () => {
    const planned = (day: string) => ({
      state: 'interview_planned' as const,
      interview: { day, time: null, place: null },
    });
    expect(on('2027-05-18', planned('2027-05-26'))).toEqual([]);
    expect(on('2027-05-18', planned('2027-05-25'))[0]).toMatchObject({
      title: 'Entretien d’Ana\u00a0R. chez Atelier Nord',
      late: false,
    });
    expect(on('2027-05-18', planned('2027-05-17'))[0]).toMatchObject({
      title: 'Suite de l’entretien d’Ana\u00a0R. à noter',
      late: true,
    });
  });
  it('ask nothing once accepted, nor of whom nobody knows', () => {
    expect(on('2027-08-18', { state: 'accepted' })).toEqual([]);
    expect(itemsOfPlacement([proposal({})], () => undefined, '2027-08-18')).toEqual([]);
  });
});

describe('duplicates', () => {
  it('are one item, and none without any', () => {
    expect(itemsOfDuplicates(0)).toEqual([]);
    expect(itemsOfDuplicates(3).map(({ title }) => title)).toEqual(['3\u00a0doublons à examiner']);
  });
});
