import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import type { AgreementPage, TermView } from './agreements.dto.js';
import { Agreements, type TermChange } from './agreements.service.js';
import { termInWords } from './term-words.rules.js';
import {
  ageReferenceLabels,
  levelLabels,
  proposedTerms,
  TERM_KEYS,
  type TermKey,
  termDefinitions,
} from './terms.js';

/** The agreement as its page shows it: every term in words, with its history. */
@Injectable()
export class AgreementPages {
  constructor(
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<AgreementPage> {
    const today = this.clock.today().toString();
    const terms = await this.agreements.find(today);
    const history = terms ? await this.agreements.history(terms.agreement.id) : [];
    const { endsOn: _, ...proposed } = proposedTerms;
    return {
      agreement: terms?.agreement ?? null,
      terms: TERM_KEYS.map((key) =>
        termView(
          key,
          history.filter((change) => change.key === key),
          today,
        ),
      ),
      proposed,
      levels: labelled(levelLabels),
      ageReferences: labelled(ageReferenceLabels),
    };
  }
}

const labelled = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** @param changes of this term, newest first */
function termView(key: TermKey, changes: TermChange[], today: string): TermView {
  const { label, help, kind, unit = null } = termDefinitions[key];
  const amendsEnd = key === 'endsOn';
  const inForce =
    changes.find(({ effectiveFrom }) => effectiveFrom <= today) ?? (amendsEnd ? undefined : changes.at(-1));
  const values = changes.map(({ id, value, effectiveFrom, source, decidedBy }, place) => ({
    id,
    value,
    shown: termInWords(key, value),
    effectiveFrom,
    source,
    decidedBy,
    inForce: id === inForce?.id,
    withdrawable: amendsEnd || place < changes.length - 1,
  }));
  return { key, label, help, kind, unit, values };
}
