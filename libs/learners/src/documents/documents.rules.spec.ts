import { usualDemands } from './document-kinds.js';
import { documentsMissing } from './documents.rules.js';

const codes = (...args: Parameters<typeof documentsMissing>) =>
  documentsMissing(...args).map(({ code }) => code);

describe('documentsMissing', () => {
  it('stops no file by default', () => expect(codes([], usualDemands)).toEqual([]));
  it('names each required paper that is not there', () => {
    const demands = { ...usualDemands, identity: 'required', cv: 'required' } as const;
    expect(codes([], demands)).toEqual([
      'application.document_missing.identity',
      'application.document_missing.cv',
    ]);
    expect(codes(['cv', 'diploma'], demands)).toEqual(['application.document_missing.identity']);
  });
});
