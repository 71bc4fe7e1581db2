import { isRefusalReason, type LevelCode, levelOfCode } from '#learners';
import type { EntryFact } from '../dataset/facts.js';
import { frenchPercent, plural } from '../dataset/french-figures.rules.js';
import type { CommitmentRule } from './judgement.js';

const entrance = 'Inscriptions et dérogations signées';

/** Commitment « no-prerequisite »: the list of refusal reasons holds no technical one, and every refusal is of the list. */
export const noTechnicalRefusal: CommitmentRule = ({ applications }) => {
  const source = 'Décisions sur les candidatures';
  if (applications.length === 0)
    return { status: 'pending', figure: 'Aucune candidature n’est encore reçue.', source };
  const refused = applications.filter(({ stage }) => stage === 'refused');
  const outside = refused.filter(({ refusalCode }) => refusalCode !== null && !isRefusalReason(refusalCode));
  const silent = refused.filter(({ refusalCode }) => refusalCode === null).length;
  const counted = `${plural(refused.length, 'refus', 'refus')} sur ${plural(applications.length, 'candidature')}`;
  if (outside.length > 0) {
    return {
      status: 'broken',
      figure: `${counted}, dont ${outside.length} pour un motif que la liste de l’école ne connaît pas.`,
      source,
    };
  }
  return {
    status: silent > 0 ? 'at_risk' : 'kept',
    figure:
      silent > 0
        ? `${counted}, dont ${silent} sans motif enregistré\u00A0: un motif technique ne peut pas être écarté.`
        : `${counted}, aucun pour un motif technique.`,
    source,
  };
};

/** Whoever comes from another promotion has entered there, and is judged once. */
const entersHere = ({ continues }: EntryFact): boolean => !continues;

/** Counts people outside a criterion, with and without a waiver; a few waivers are told without their number. */
function judgeEntrants(
  entries: readonly EntryFact[],
  {
    fits,
    waived,
    words,
    threshold,
  }: {
    fits: (entry: EntryFact) => boolean;
    waived: (entry: EntryFact) => boolean;
    words: string;
    threshold: number;
  },
): ReturnType<CommitmentRule> {
  if (entries.length === 0)
    return { status: 'pending', figure: 'Personne n’est encore entré.', source: entrance };
  const outside = entries.filter((entry) => !fits(entry));
  const withWaiver = outside.filter(waived).length;
  const breaches = outside.length - withWaiver;
  const hidden = (count: number) => (count < threshold ? `moins de ${threshold}` : `${count}`);
  const waivers = withWaiver > 0 ? ` Dérogations signées\u00A0: ${hidden(withWaiver)}.` : '';
  const figure =
    outside.length === 0
      ? `${plural(entries.length, 'entrant')} sur ${entries.length} ${words}.`
      : breaches === 0
        ? `${plural(entries.length, 'entrant')}\u00A0: tous ${words}, ou avec une dérogation.${waivers}`
        : `Entrants hors critère et sans dérogation\u00A0: ${hidden(breaches)} sur ${entries.length}.${waivers}`;
  return { status: breaches > 0 ? 'broken' : 'kept', figure, source: entrance };
}

/** Commitment « audience-age »: inside the agreed ages on the day the agreement reads them; waivers stay visible. */
export const agesFit: CommitmentRule = ({ entries, terms }) =>
  judgeEntrants(entries.filter(entersHere), {
    fits: ({ age }) => age >= terms.ageMin && age <= terms.ageMax,
    waived: ({ waived }) =>
      waived.includes('eligibility.too_old') || waived.includes('eligibility.too_young'),
    words: `de ${terms.ageMin} à ${terms.ageMax} ans`,
    threshold: terms.cellThreshold,
  });

/** Commitment « audience-level »: below the bac, bac or bac+1 at entry; waivers stay visible, a missing level is told. */
export const levelsFit: CommitmentRule = ({ entries: all, terms }) => {
  const entries = all.filter(entersHere);
  const known = entries.filter(({ level }) => level !== null);
  const missing = entries.length - known.length;
  if (entries.length > 0 && known.length === 0) {
    return {
      status: 'not_measured',
      figure: 'Le niveau à l’entrée n’est enregistré pour personne.',
      source: entrance,
    };
  }
  const judged = judgeEntrants(known, {
    fits: ({ level, validatedYears }) => levelOfCode(level as LevelCode) <= 4 && validatedYears <= 1,
    waived: ({ waived }) =>
      waived.includes('eligibility.level_too_high') ||
      waived.includes('eligibility.too_many_validated_years'),
    words: 'sans diplôme, de niveau CAP, bac ou bac+1',
    threshold: terms.cellThreshold,
  });
  return missing > 0
    ? { ...judged, figure: `${judged.figure} Niveau non renseigné\u00A0: ${missing}.` }
    : judged;
};

const NOT_SENT = ['self', 'other'];

/** Commitment « fragile-audience »: the share sent by a prescriber; the agreement sets no threshold, statuses are not kept yet. */
export const fragileAudienceIsTold: CommitmentRule = ({ entries: all, terms }) => {
  const entries = all.filter(entersHere);
  const source = 'Candidatures, prescripteurs';
  const missing =
    'Les statuts prioritaires ne sont pas encore recueillis et la convention ne fixe pas de seuil.';
  if (entries.length === 0) return { status: 'pending', figure: 'Personne n’est encore entré.', source };
  const sent = entries.filter(
    ({ prescriberKind }) => prescriberKind && !NOT_SENT.includes(prescriberKind),
  ).length;
  const small = [sent, entries.length - sent].some((count) => count > 0 && count < terms.cellThreshold);
  const share = small
    ? 'La part adressée par un prescripteur est masquée\u00A0: trop peu de personnes.'
    : `${frenchPercent(sent / entries.length, 0)} des entrants sont adressés par un prescripteur (${sent} sur ${entries.length}).`;
  return { status: 'not_measured', figure: `${share} ${missing}`, source };
};
