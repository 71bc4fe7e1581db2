import {
  isLive,
  type ProposalFacts,
  type ProposalState,
  proposalStates,
  proposalTransitions,
  refusalsToMoveProposal,
  refusalsToPropose,
  refusalsToTakeBack,
  statesAfter,
} from './proposal-states.rules.js';

const facts = (more: Partial<ProposalFacts> = {}): ProposalFacts => ({
  position: { status: 'open', places: 1, accepted: 0 },
  acceptedElsewhere: null,
  interviewDay: '2027-06-01',
  note: 'Budget gelé',
  ...more,
});
const codes = (from: ProposalState, to: ProposalState, more?: Partial<ProposalFacts>) =>
  refusalsToMoveProposal(from, to, facts(more)).map(({ code }) => code);

describe('a proposal’s moves', () => {
  const states = Object.keys(proposalStates) as ProposalState[];
  it('are those of the table and no other', () => {
    for (const from of states) {
      for (const to of states) {
        const listed = proposalTransitions.some((one) => one.from === from && one.to === to);
        expect({ from, to, refused: codes(from, to).length > 0 }).toEqual({ from, to, refused: !listed });
      }
    }
  });
  it('end for good when somebody declines or it is withdrawn', () =>
    expect(states.filter((state) => statesAfter(state).length === 0)).toEqual(
      states.filter((state) => !isLive(state)),
    ));
  it('ask an interview for its day', () =>
    expect(codes('sent', 'interview_planned', { interviewDay: undefined })).toEqual([
      'proposal.interview_without_day',
    ]));
  it('accept no more learners than the position has places, nor one accepted elsewhere', () =>
    expect(
      codes('sent', 'accepted', {
        position: { status: 'open', places: 2, accepted: 2 },
        acceptedElsewhere: 'Atelier',
      }),
    ).toEqual(['position.no_place_left', 'proposal.accepted_elsewhere']));
  it('ask why an acceptance falls through', () =>
    expect(codes('accepted', 'declined_by_host', { note: ' ' })).toEqual(['proposal.reason_missing']));
});

describe('refusalsToPropose', () => {
  it('says everything at once', () =>
    expect(
      refusalsToPropose('paused', { seeks: false, alreadyProposed: true, acceptedElsewhere: 'Atelier' }).map(
        ({ field }) => field,
      ),
    ).toEqual(['positionId', 'learnerId', 'learnerId', 'learnerId']));
  it('lets somebody who seeks be proposed', () =>
    expect(
      refusalsToPropose('open', { seeks: true, alreadyProposed: false, acceptedElsewhere: null }),
    ).toEqual([]));
});

describe('refusalsToTakeBack', () => {
  const made = new Date('2027-05-18T10:00:00Z');
  const later = (minutes: number) => new Date(made.getTime() + minutes * 60_000);
  const last = { fromState: 'sent' as const, movedBy: 'me', movedAt: made };
  it('lets who made a move take it back within the hour', () => {
    expect(refusalsToTakeBack(last, 'me', later(60))).toEqual([]);
    expect(refusalsToTakeBack(last, 'me', later(61))).toHaveLength(1);
    expect(refusalsToTakeBack(last, 'another', later(1))).toHaveLength(1);
    expect(refusalsToTakeBack({ ...last, fromState: null }, 'me', later(1))).toHaveLength(1);
  });
});
