import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import { type ContractDraft, type ContractFacts, settingsOf } from './contract-draft.js';
import { endFollowsStart, lastDayAfter } from './dates.rules.js';
import { sources } from './sources.js';

const { compare } = Temporal.PlainDate;
const source = sources.professionalisation;

/** Six to twelve months, both bounds included; twenty-four when a branch agreement says so. */
export function professionalisationLasts6To12Months(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'settings'>,
): Refusal[] {
  if (draft.kind !== 'professionalisation' || endFollowsStart(draft).length > 0) return [];
  const settings = settingsOf(facts);
  const shortest = settings.professionalisationMonthsMin;
  const longest = draft.branchAgreement
    ? settings.professionalisationMonthsMaxByBranch
    : settings.professionalisationMonthsMax;
  const earliest = lastDayAfter(draft.start, { months: shortest });
  const latest = lastDayAfter(draft.start, { months: longest });
  if (compare(draft.end, earliest) < 0) {
    return [
      {
        code: 'contract.professionalisation_too_short',
        message: `Le contrat de professionnalisation dure moins de ${shortest} mois. Commencé le ${formatLongDay(draft.start)}, il se termine au plus tôt le ${formatLongDay(earliest)}.`,
        field: 'end',
        source,
      },
    ];
  }
  if (compare(draft.end, latest) <= 0) return [];
  const agreement = draft.branchAgreement
    ? ''
    : ` ou, si un accord de branche le permet (${settings.professionalisationMonthsMaxByBranch} mois), indiquez-le`;
  return [
    {
      code: 'contract.professionalisation_too_long',
      message: `Le contrat de professionnalisation dure plus de ${longest} mois. Terminez-le au plus tard le ${formatLongDay(latest)}${agreement}.`,
      field: 'end',
      source,
    },
  ];
}

/** Training takes 15 to 25 % of the contract; a branch agreement lifts the upper bound. */
export function professionalisationShare15To25(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'settings'>,
): Refusal[] {
  if (draft.kind !== 'professionalisation' || draft.totalHours <= 0) return [];
  const settings = settingsOf(facts);
  const least = settings.professionalisationSharePercentMin;
  const most = settings.professionalisationSharePercentMax;
  const share = `${draft.schoolHours} heures sur ${draft.totalHours}`;
  if (draft.schoolHours * 100 < draft.totalHours * least) {
    return [
      {
        code: 'contract.professionalisation_share_too_low',
        message: `La formation prend moins de ${least}\u00A0% du contrat\u00A0: ${share}. Prévoyez au moins ${Math.ceil((draft.totalHours * least) / 100)} heures.`,
        field: 'schoolHours',
        source,
      },
    ];
  }
  if (draft.branchAgreement || draft.schoolHours * 100 <= draft.totalHours * most) return [];
  return [
    {
      code: 'contract.professionalisation_share_too_high',
      message: `La formation prend plus de ${most}\u00A0% du contrat\u00A0: ${share}. Ramenez-la à ${Math.floor((draft.totalHours * most) / 100)} heures ou indiquez l’accord de branche qui le permet.`,
      field: 'schoolHours',
      source,
    },
  ];
}

/** Training lasts 150 hours at least, whatever the contract's length. */
export function professionalisationTrains150Hours(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'settings'>,
): Refusal[] {
  const least = settingsOf(facts).professionalisationHoursMin;
  if (draft.kind !== 'professionalisation' || draft.schoolHours >= least) return [];
  return [
    {
      code: 'contract.professionalisation_hours_too_few',
      message: `La formation d’un contrat de professionnalisation dure au moins ${least} heures\u00A0; ${draft.schoolHours} sont prévues.`,
      field: 'schoolHours',
      source,
    },
  ];
}
