import { prescriberKey, refusalsToKeepPrescriber } from './prescriber.rules.js';

describe('prescriberKey', () => {
  it.each(['Mission locale du Vendômois', 'MISSION LOCALE DU VENDOMOIS', 'mission-locale du  vendômois'])(
    'reads %s as one organisation',
    (name) => expect(prescriberKey(name)).toBe('missionlocaleduvendomois'),
  );
  it('keeps numbers apart', () => expect(prescriberKey('Antenne 2')).not.toBe(prescriberKey('Antenne 3')));
});

describe('refusalsToKeepPrescriber', () => {
  const codes = (given: Partial<Parameters<typeof refusalsToKeepPrescriber>[0]>) =>
    refusalsToKeepPrescriber({ kind: 'association', name: 'Centre social', ...given }).map(
      ({ code, field }) => [code, field],
    );
  it('takes an organisation with a name', () => expect(codes({})).toEqual([]));
  it('never writes judicial protection down, in a name or in a note', () => {
    expect(codes({ name: 'STEMO du Centre' })).toEqual([['prescriber.protected', 'name']]);
    expect(codes({ notes: 'Suivi par la PJJ' })).toEqual([['prescriber.protected', 'notes']]);
    expect(codes({ kind: 'educational-structure', name: 'Structure éducative' })).toEqual([]);
  });
  it('has none for who comes alone, nor one without a letter', () =>
    expect(codes({ kind: 'self', name: '…' })).toEqual([
      ['prescriber.no_organisation', 'kind'],
      ['prescriber.name', 'name'],
    ]));
});
