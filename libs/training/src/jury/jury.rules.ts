import type { Refusal } from '#platform';
import type { JuryResult } from './jury-outcomes.js';

/** What the enrolment says when a result is recorded. Days are YYYY-MM-DD. */
export interface JuryFacts {
  entryOn: string;
  /** The certification the promotion prepares, such as RNCP37674. */
  rncpCode: string;
  today: string;
}

const source = 'Règlement des sessions de titre (arrêté du 22 décembre 2015)';

/** Everything that forbids recording this result; empty when it may be. A full title needs no list of blocks. */
export function refusalsToRecordResult(result: Omit<JuryResult, 'enrolmentId'>, facts: JuryFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (result.sessionOn > facts.today) {
    refusals.push({
      code: 'jury.session_ahead',
      message: 'Cette session n’a pas encore eu lieu. Enregistrez le résultat une fois le jury réuni.',
      field: 'sessionOn',
    });
  }
  if (result.sessionOn < facts.entryOn) {
    refusals.push({
      code: 'jury.session_before_entry',
      message: 'Cette session précède l’entrée en formation. Vérifiez la date.',
      field: 'sessionOn',
    });
  }
  if (result.outcome === 'partial' && result.blocks.length === 0) {
    refusals.push({
      code: 'jury.blocks_missing',
      message: 'Indiquez les blocs de compétences (CCP) obtenus.',
      field: 'blocks',
      source,
    });
  }
  if (result.outcome !== 'partial' && result.blocks.length > 0) {
    refusals.push({
      code: 'jury.blocks_without_partial',
      message: 'Les blocs se notent seulement pour un titre partiel. Retirez-les ou changez le résultat.',
      field: 'blocks',
      source,
    });
  }
  const foreign = result.blocks.filter((block) => !isBlockOf(block, facts.rncpCode));
  if (foreign.length > 0) {
    refusals.push({
      code: 'jury.block_of_another_title',
      message: `${foreign.join(', ')}\u00A0: ce bloc n’appartient pas au titre préparé (${facts.rncpCode}).`,
      field: 'blocks',
      source,
    });
  }
  return refusals;
}

/** A block bears its certification's code, then BC and two digits (France compétences). */
function isBlockOf(block: string, rncpCode: string): boolean {
  return block.startsWith(rncpCode) && /^BC\d{2}$/.test(block.slice(rncpCode.length));
}
