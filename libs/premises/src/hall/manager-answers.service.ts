import { Injectable } from '@nestjs/common';
import { Clock, type Refusal, RuleBroken, Transactional } from '#platform';
import { HallMessages } from './hall-messages.service.js';
import { HallMoves } from './hall-moves.service.js';
import type { HallOccurrence, HallRequest } from './hall-request.js';
import { HallRequestQueries } from './hall-requests.queries.js';
import { slotInWords } from './hall-words.rules.js';
import { fieldOf, isAnswerable, type ManagerAnswer } from './manager-answers.rules.js';

/** What the hall's manager answers by the link. */
@Injectable()
export class ManagerAnswers {
  constructor(
    private readonly clock: Clock,
    private readonly queries: HallRequestQueries,
    private readonly moves: HallMoves,
    private readonly messages: HallMessages,
  ) {}

  /**
   * Writes the answers in the order of their days. One that cannot be kept (somebody has the hall, the date is settled)
   * gives its refusal and leaves the others kept; who asked gets one message.
   */
  @Transactional()
  async give(
    requestId: string,
    answers: readonly ManagerAnswer[],
  ): Promise<{ kept: number; refusals: Refusal[] }> {
    const request = await this.queries.lock(requestId);
    const kept: string[] = [];
    const refusals: Refusal[] = [];
    for (const occurrence of request.occurrences) {
      const answer = answers.find(({ occurrenceId }) => occurrenceId === occurrence.id);
      if (!answer) continue;
      const refused = await this.#giveOne(request, occurrence, answer);
      if (refused.length === 0) kept.push(occurrence.id);
      refusals.push(...refused);
    }
    if (kept.length > 0) {
      await this.moves.settleReminders(requestId);
      const after = await this.queries.one(requestId);
      await this.messages.tellRequester(
        after,
        after.occurrences.filter(({ id }) => kept.includes(id)),
      );
    }
    return { kept: kept.length, refusals };
  }

  async #giveOne(
    request: HallRequest,
    occurrence: HallOccurrence,
    answer: ManagerAnswer,
  ): Promise<Refusal[]> {
    const field = fieldOf('reponse', occurrence.id);
    const when = slotInWords(occurrence);
    if (!isAnswerable(occurrence, this.clock.today().toString()))
      return [
        { code: 'hall.settled', message: `${when}\u00a0: cette date n’attend plus de réponse.`, field },
      ];
    const { to, reasonKind, reason, alternative } = answer;
    try {
      await this.moves.move(request, occurrence, {
        to,
        who: 'manager',
        reasonKind,
        reason,
        alternative: alternative ?? undefined,
      });
      return [];
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      return error.refusals.map(({ code, message }) => ({
        code,
        message: `${when}\u00a0: ${message}`,
        field,
      }));
    }
  }
}
