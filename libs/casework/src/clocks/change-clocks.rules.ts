import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '#almanac';
import { type AmendmentFact, type ContractFact, employs } from '../facts/case-facts.js';
import type { ClockReading } from './clock.js';
import { dayInWords } from './clock-words.rules.js';
import type { SettingsOn } from './learner-clocks.rules.js';
import { daysAfter, earlierOf, readDelay } from './reading.rules.js';

/** An amendment of a contract that binds and had not ended before it took effect. */
const takesEffect = (contract: ContractFact, { effectiveOn }: AmendmentFact): boolean =>
  employs(contract) && (contract.terminatedOn === null || contract.terminatedOn >= effectiveOn);

/** An amendment is filed again like the contract: five jours ouvrables after it takes effect. */
export function amendmentDepositClock(
  contract: ContractFact,
  amendment: AmendmentFact,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (!takesEffect(contract, amendment)) return null;
  const { number, effectiveOn, signedOn, stage, filedOn } = amendment;
  const settings = settingsOn(effectiveOn);
  const refused = stage === 'refused';
  return readDelay(
    'amendment_deposit',
    {
      startedOn: earlierOf(signedOn, effectiveOn),
      dueOn: `${addWorkingDays(Temporal.PlainDate.from(effectiveOn), settings.amendment_days)}`,
      stoppedOn: refused ? null : filedOn,
      unit: 'working',
      detail: `Avenant ${number}${refused ? '\u00a0: dépôt refusé, à faire de nouveau.' : '.'}`,
    },
    settings,
    today,
  );
}

/** The answer to an amendment's deposit, as long as none was noted: twenty days, silence is a refusal. */
export function amendmentDecisionClock(
  contract: ContractFact,
  amendment: AmendmentFact,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const { stage, filedOn, number } = amendment;
  if (stage !== 'filed' || filedOn === null || !takesEffect(contract, amendment)) return null;
  const settings = settingsOn(filedOn);
  const dueOn = daysAfter(filedOn, settings.decision_days);
  return readDelay(
    'amendment_decision',
    {
      startedOn: filedOn,
      dueOn,
      detail: `Avenant ${number}${today > dueOn ? ', sans réponse à ce jour\u00a0: le silence vaut refus.' : '.'}`,
    },
    settings,
    today,
  );
}

/**
 * An apprentice who resigns asks the mediator first, tells the employer at least five calendar days later, and leaves at
 * least seven calendar days after that. It runs to the last day agreed, which may come later.
 */
export function resignationClock(
  contract: ContractFact,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const { ground, terminatedOn, mediatorAskedOn, announcedOn } = contract;
  if (ground !== 'resignation' || terminatedOn === null || mediatorAskedOn === null || announcedOn === null)
    return null;
  const settings = settingsOn(mediatorAskedOn);
  const mayTell = daysAfter(mediatorAskedOn, settings.resignation_mediator_days);
  const mayLeave = daysAfter(announcedOn, settings.resignation_notice_days);
  const long = (iso: string) => dayInWords(iso, today);
  return readDelay(
    'resignation',
    {
      startedOn: mediatorAskedOn,
      dueOn: terminatedOn,
      stoppedOn: terminatedOn,
      detail:
        `Médiateur saisi le ${long(mediatorAskedOn)}\u00a0: annonce possible à partir du ${long(mayTell)}. ` +
        `Annoncée le ${long(announcedOn)}\u00a0: départ possible à partir du ${long(mayLeave)}.`,
    },
    settings,
    today,
  );
}
