import type { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import { type ContractDraft, defaultContractSettings } from './contract-draft.js';
import { sources } from './sources.js';

/** The first day in the company lies in the contract, within three months of its start (a setting). */
export function companyStartsInTime(
  draft: Pick<ContractDraft, 'kind' | 'start' | 'end'>,
  companyFirstDay: Temporal.PlainDate,
  months = defaultContractSettings.startWindowMonths,
): Refusal[] {
  const source = sources.startWindow;
  const field = 'companyFirstDay';
  if (`${companyFirstDay}` < `${draft.start}` || `${companyFirstDay}` > `${draft.end}`) {
    return [
      {
        code: 'contract.company_outside',
        message: `Le premier jour dans la structure se situe entre le ${formatLongDay(draft.start)} et le ${formatLongDay(draft.end)}, les dates du contrat.`,
        field,
        source,
      },
    ];
  }
  const latest = draft.start.add({ months });
  if (draft.kind !== 'apprenticeship' || `${companyFirstDay}` <= `${latest}`) return [];
  return [
    {
      code: 'contract.company_starts_late',
      message: `Le premier jour dans la structure vient plus de ${months} mois après le début du contrat. Il est au plus tard le ${formatLongDay(latest)}.`,
      field,
      source,
    },
  ];
}
