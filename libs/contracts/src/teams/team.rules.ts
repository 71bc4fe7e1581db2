import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import { sources } from '../contracts/sources.js';

/** One person's time in the team that follows a learner; `lastDay` null as long as the contract lasts. */
export interface TeamPeriod {
  tutorId: string;
  main: boolean;
  firstDay: string;
  lastDay: string | null;
}

interface TeamContract {
  startsOn: string;
  lastDay: string;
}

const day = (iso: string) => Temporal.PlainDate.from(iso);
const long = (iso: string) => formatLongDay(day(iso));
const plus = (iso: string, days: number) => `${day(iso).add({ days })}`;
const source = sources.tutor;

/** The periods of a contract that no main tutor covers, both days included. */
export function daysWithoutTutor(
  team: readonly TeamPeriod[],
  { startsOn, lastDay }: TeamContract,
): { from: string; to: string }[] {
  const mains = team.filter(({ main }) => main).sort((a, b) => a.firstDay.localeCompare(b.firstDay));
  const gaps: { from: string; to: string }[] = [];
  let next = startsOn;
  for (const one of mains) {
    if (one.firstDay > next) gaps.push({ from: next, to: plus(one.firstDay, -1) });
    const after = one.lastDay === null ? plus(lastDay, 1) : plus(one.lastDay, 1);
    if (after > next) next = after;
  }
  if (next <= lastDay) gaps.push({ from: next, to: lastDay });
  return gaps;
}

/** No day of the contract passes without main tutor: the refusal names the first days that would. */
export function alwaysATutor(team: readonly TeamPeriod[], contract: TeamContract): Refusal[] {
  const [gap] = daysWithoutTutor(team, contract);
  if (!gap) return [];
  return [
    {
      code: 'team.without_tutor',
      message: `Personne ne suivrait l’apprenti du ${long(gap.from)} au ${long(gap.to)}. Choisissez qui prend la suite dans l’équipe.`,
      field: 'successorId',
      source,
    },
  ];
}

/** Somebody joins the team during the contract, once at a time, grown up, at the contract's host. */
export function refusalsToJoin(
  team: readonly TeamPeriod[],
  joining: { tutorId: string; firstDay: string; atHost: boolean; adult: boolean; leftOn: string | null },
  contract: TeamContract,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field: string) =>
    refusals.push({ code, message, field, source });
  if (!joining.atHost)
    refuse(
      'team.elsewhere',
      'Cette personne ne travaille pas dans la structure du contrat. Choisissez-en une de celle-ci.',
      'tutorId',
    );
  if (!joining.adult)
    refuse(
      'team.minor',
      'Cette personne sera mineure ce jour-là. Choisissez une personne majeure.',
      'tutorId',
    );
  if (joining.leftOn !== null && joining.leftOn <= joining.firstDay)
    refuse('team.left', 'Cette personne aura quitté la structure. Choisissez-en une autre.', 'tutorId');
  if (joining.firstDay < contract.startsOn || joining.firstDay > contract.lastDay)
    refuse(
      'team.outside_contract',
      `L’équipe suit l’apprenti du ${long(contract.startsOn)} au ${long(contract.lastDay)}. Choisissez un jour entre les deux.`,
      'from',
    );
  const already = team.some(
    ({ tutorId, lastDay }) =>
      tutorId === joining.tutorId && (lastDay === null || lastDay >= joining.firstDay),
  );
  if (already) refuse('team.already', 'Cette personne fait déjà partie de l’équipe à cette date.', 'tutorId');
  return refusals;
}

/** The last day in the team lies in the person's own time there. */
export function refusalsToLeave(member: TeamPeriod, lastDay: string, contract: TeamContract): Refusal[] {
  const last = member.lastDay ?? contract.lastDay;
  if (lastDay >= member.firstDay && lastDay <= last) return [];
  return [
    {
      code: 'team.leaves_outside',
      message: `Le dernier jour de suivi se situe entre le ${long(member.firstDay)} et le ${long(last)}.`,
      field: 'lastDay',
      source,
    },
  ];
}
