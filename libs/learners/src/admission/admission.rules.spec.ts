import { type AdmissionFacts, refusalsToAdmit, refusalsToWaive } from './admission.rules.js';

const tooOld = { code: 'eligibility.too_old', message: 'Trop âgé.', field: 'birthDate' };
const alone = {
  code: 'eligibility.representative_missing',
  message: 'Mineur.',
  field: 'legalRepresentative',
};
const admit = (given: Partial<AdmissionFacts> = {}) =>
  refusalsToAdmit({
    capacityMax: 20,
    enrolledCount: 19,
    applicationStage: 'file_complete',
    eligibilityRefusals: [],
    waiver: null,
    ...given,
  });
const codes = (given: Partial<AdmissionFacts>) => admit(given).map((refusal) => refusal.code);

describe('refusalsToAdmit', () => {
  it('admits the twentieth learner', () => expect(admit()).toEqual([]));
  it('refuses a twenty-first', () =>
    expect(admit({ enrolledCount: 20 })).toEqual([
      {
        code: 'admission.cohort_full',
        message:
          'La promotion est complète\u00A0: 20 inscrits pour 20 places. Mettez la personne en liste d’attente ou proposez-lui une autre promotion.',
        field: 'cohortId',
        source: 'Convention de partenariat\u00A0: 15 à 20 étudiants par promotion',
      },
    ]));
  it.each(['received', 'refused', 'withdrawn', 'admitted', 'enrolled'] as const)('refuses from %s', (stage) =>
    expect(codes({ applicationStage: stage })).toEqual(['admission.stage_not_ready']),
  );
  it.each(['positioning', 'interview', 'waiting_list'] as const)('admits from %s', (stage) =>
    expect(codes({ applicationStage: stage })).toEqual([]),
  );
  it('repeats what eligibility refuses, with the rest', () =>
    expect(codes({ enrolledCount: 20, applicationStage: 'received', eligibilityRefusals: [tooOld] })).toEqual(
      ['admission.cohort_full', 'admission.stage_not_ready', 'eligibility.too_old'],
    ));
  it('heeds a waiver with a reason, for what may be waived', () => {
    const eligibilityRefusals = [tooOld, alone];
    expect(codes({ eligibilityRefusals, waiver: { reason: 'Accord du comité' } })).toEqual([alone.code]);
    expect(codes({ eligibilityRefusals, waiver: { reason: ' ' } })).toEqual([tooOld.code, alone.code]);
  });
  it('keeps a waiver to the rules it names', () => {
    const tooHigh = { code: 'eligibility.level_too_high', message: 'Niveau.', field: 'level' };
    const waiver = { reason: 'Accord', ruleCodes: [tooOld.code, alone.code] };
    expect(codes({ eligibilityRefusals: [tooOld, tooHigh, alone], waiver })).toEqual([
      tooHigh.code,
      alone.code,
    ]);
  });
  it('never lets a waiver make a twenty-first place', () =>
    expect(codes({ enrolledCount: 20, waiver: { reason: 'Accord' } })).toEqual(['admission.cohort_full']));
});

describe('refusalsToWaive', () => {
  it('accepts the director with a reason where the agreement allows it', () =>
    expect(refusalsToWaive({ allowedByAgreement: true, role: 'director', reason: 'Accord' })).toEqual([]));
  it('gives all refusals at once', () =>
    expect(
      refusalsToWaive({ allowedByAgreement: false, role: 'coordinator', reason: '' }).map(({ code }) => code),
    ).toEqual(['waiver.not_in_agreement', 'waiver.director_only', 'waiver.reason_missing']));
});
