import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Cohorts } from '#cohorts';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Enrolments } from '#learners';
import { CandidateView, JuryResultBody, JuryResultId } from './jury-results.dto.js';
import { JuryResults } from './jury-results.service.js';

@ApiTags('jury results')
@Controller('api')
export class JuryResultsController {
  constructor(
    private readonly results: JuryResults,
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
  ) {}

  @Get('cohorts/:id/jury-results')
  @Needs('jury.read')
  @ApiOkResponse({ type: CandidateView, isArray: true })
  async ofCohort(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CandidateView[]> {
    await this.cohorts.one(id);
    const candidates = await this.enrolments.ofCohort(id, { actor });
    const results = await this.results.of(candidates.map((candidate) => candidate.id));
    return candidates.map(({ id: enrolmentId, firstName, lastName, entryOn, exitOn }) => ({
      enrolmentId,
      firstName,
      lastName,
      entryOn,
      exitOn,
      results: results
        .filter((result) => result.enrolmentId === enrolmentId)
        .map(({ sessionOn, outcome, blocks }) => ({ sessionOn, outcome, blocks }))
        .reverse(),
    }));
  }

  @Post('jury-results')
  @Needs('jury.manage')
  @ApiCreatedResponse({ type: JuryResultId })
  async record(@CurrentActor() actor: Actor, @Body() body: JuryResultBody): Promise<JuryResultId> {
    return { id: await this.results.record(actor, body) };
  }
}
