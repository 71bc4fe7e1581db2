import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Temporal } from 'temporal-polyfill';
import { ageOn } from '#almanac';
import { AccessLinks, type Actor, CurrentActor, Needs } from '#identity';
import { Clock, RuleBroken } from '#platform';
import { LearnerListView, LearnersQuery } from './learner-list.dto.js';
import { LearnerLists } from './learner-lists.service.js';
import { ComingOfAgeView, LearnerFileView } from './learners.dto.js';
import { Learners } from './learners.service.js';

@ApiTags('learners')
@Controller('api/learners')
export class LearnersController {
  constructor(
    private readonly learners: Learners,
    private readonly lists: LearnerLists,
    private readonly links: AccessLinks,
    private readonly clock: Clock,
  ) {}

  /** Those one may see: all for the school's staff, one's own for a tutor or a learner. */
  @Get()
  @Needs('learner.read')
  @ApiOkResponse({ type: LearnerListView })
  list(@CurrentActor() actor: Actor, @Query() query: LearnersQuery): Promise<LearnerListView> {
    return this.lists.page(actor, query);
  }

  /** Those who are 18 within a week: messages to their representatives stop that day. */
  @Get('coming-of-age')
  @Needs('learner.manage')
  @ApiOkResponse({ type: ComingOfAgeView, isArray: true })
  comingOfAge(@CurrentActor() actor: Actor): Promise<ComingOfAgeView[]> {
    return this.learners.comingOfAge(actor);
  }

  @Get(':id')
  @Needs('learner.read')
  @ApiOkResponse({ type: LearnerFileView })
  async one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LearnerFileView> {
    const file = await this.learners.one(actor, id);
    const age = ageOn(Temporal.PlainDate.from(file.birthDate), this.clock.today());
    return { ...file, age, minor: age < 18 };
  }

  /** Sends the learner the personal link that opens their pages. */
  @Post(':id/access-link')
  @HttpCode(204)
  @Needs('learner.manage')
  @ApiNoContentResponse()
  async sendLink(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const { accountId } = await this.learners.one(actor, id);
    if (!accountId) {
      throw new RuleBroken([
        {
          code: 'learner.no_account',
          message:
            'Cette personne n’a pas de compte : aucune adresse e-mail à elle n’était connue à l’inscription.',
        },
      ]);
    }
    await this.links.send(accountId);
  }
}
