import type { ProposalRow } from '#hosts';
import { dayInWords } from '../clocks/clock-words.rules.js';
import { daysAfter } from '../clocks/reading.rules.js';
import { ofName, shortName } from '../facts/case-facts.js';
import type { ToDo } from './to-do.js';

/** How long a proposal may rest in each state before somebody is asked to move it. */
const REST_DAYS = { proposed: 7, sent: 14 } as const;
/** How long before an interview the list recalls it. */
const INTERVIEW_NOTICE_DAYS = 7;

export type LiveProposal = Pick<
  ProposalRow,
  'id' | 'learnerId' | 'hostName' | 'positionTitle' | 'state' | 'movedOn' | 'interview'
>;

/** What the proposals of placement ask: to be sent, an answer to ask for, an interview to come or to tell about. */
export function itemsOfPlacement(
  proposals: readonly LiveProposal[],
  person: (id: string) => { firstName: string; lastName: string } | undefined,
  today: string,
): ToDo[] {
  return proposals.flatMap((proposal) => {
    const who = person(proposal.learnerId);
    const found = who && dueOf(proposal, shortName(who), today);
    if (!found) return [];
    return [
      {
        key: `placement:${proposal.id}:${proposal.state}`,
        theme: 'contracts',
        late: found.dueOn < today,
        to: '/placement',
        act: 'Voir le placement',
        learnerId: proposal.learnerId,
        needs: 'host.manage',
        ...found,
      },
    ];
  });
}

function dueOf(
  { state, movedOn, interview, hostName, positionTitle }: LiveProposal,
  name: string,
  today: string,
): { title: string; reason: string; dueOn: string } | null {
  const long = (iso: string) => dayInWords(iso, today);
  if (state === 'interview_planned') {
    if (!interview || interview.day > daysAfter(today, INTERVIEW_NOTICE_DAYS)) return null;
    const over = interview.day < today;
    return {
      title: over
        ? `Suite de l’entretien ${ofName(name)} à noter`
        : `Entretien ${ofName(name)} chez ${hostName}`,
      reason: `${positionTitle}${over ? `, ${hostName}` : ''}, le ${long(interview.day)}.`,
      dueOn: interview.day,
    };
  }
  if (state !== 'proposed' && state !== 'sent') return null;
  const dueOn = daysAfter(movedOn, REST_DAYS[state]);
  if (dueOn > today) return null;
  return state === 'proposed'
    ? {
        title: `Proposition ${ofName(name)} à envoyer`,
        reason: `${positionTitle}, ${hostName}\u00a0: proposée depuis le ${long(movedOn)}.`,
        dueOn,
      }
    : {
        title: `Réponse à demander pour ${name}`,
        reason: `${positionTitle}, ${hostName}\u00a0: sans réponse depuis le ${long(movedOn)}.`,
        dueOn,
      };
}
