import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { normalisePhone } from '../people/contact-details.rules.js';
import {
  DuplicateList,
  LookAlikesQuery,
  LookAlikeView,
  MergeBody,
  MergeDone,
  MergeView,
  type PersonBeside,
  TwoPersonsBody,
} from './duplicates.dto.js';
import { Duplicates, type LookAlike } from './duplicates.service.js';
import { likenessAlmostSure } from './likeness.rules.js';
import { MergeQueries } from './merges.queries.js';
import { Merges } from './merges.service.js';
import type { PersonFile } from './person-files.queries.js';

/** Pairs shown at once: a list to work through, not to read. */
const SHOWN = 50;

@ApiTags('duplicates')
@Controller('api')
export class DuplicatesController {
  constructor(
    private readonly duplicates: Duplicates,
    private readonly merges: Merges,
    private readonly queries: MergeQueries,
  ) {}

  @Get('duplicates')
  @Needs('application.read')
  @ApiOkResponse({ type: DuplicateList })
  async list(): Promise<DuplicateList> {
    const { pairs, total } = await this.duplicates.toExamine(SHOWN);
    return {
      total,
      items: pairs.map(({ first, second, ...pair }) => ({
        ...pair,
        first: beside(first),
        second: beside(second),
        almostSure: pair.score >= likenessAlmostSure,
      })),
    };
  }

  /** Who somebody looks like, before their file is made. */
  @Get('look-alikes')
  @Needs('application.read')
  @ApiOkResponse({ type: LookAlikeView, isArray: true })
  async lookAlikes(@Query() asked: LookAlikesQuery): Promise<LookAlikeView[]> {
    const phone = asked.phone ? normalisePhone(asked.phone) : null;
    return (await this.duplicates.looksLike({ ...asked, email: asked.email || null, phone })).map(alike);
  }

  @Get('applications/:id/look-alikes')
  @Needs('application.read')
  @ApiOkResponse({ type: LookAlikeView, isArray: true })
  async lookAlikesOf(@Param('id', ParseUUIDPipe) id: string): Promise<LookAlikeView[]> {
    return (await this.duplicates.ofApplication(id)).map(alike);
  }

  @Get('learner-merges')
  @Needs('application.read')
  @ApiOkResponse({ type: MergeView, isArray: true })
  standing(): Promise<MergeView[]> {
    return this.queries.standing();
  }

  @Post('learner-merges')
  @Needs('application.manage')
  @ApiCreatedResponse({ type: MergeDone })
  async merge(@CurrentActor() actor: Actor, @Body() body: MergeBody): Promise<MergeDone> {
    return { id: await this.merges.merge(actor, body.survivorId, body.mergedId) };
  }

  @Delete('learner-merges/:id')
  @HttpCode(204)
  @Needs('application.manage')
  @ApiNoContentResponse()
  async undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.merges.undo(actor, id);
  }

  @Post('distinct-persons')
  @HttpCode(204)
  @Needs('application.manage')
  @ApiNoContentResponse()
  async tellApart(@CurrentActor() actor: Actor, @Body() body: TwoPersonsBody): Promise<void> {
    await this.duplicates.tellApart(actor, [body.firstId, body.secondId]);
  }

  @Delete('distinct-persons/:firstId/:secondId')
  @HttpCode(204)
  @Needs('application.manage')
  @ApiNoContentResponse()
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('firstId', ParseUUIDPipe) firstId: string,
    @Param('secondId', ParseUUIDPipe) secondId: string,
  ): Promise<void> {
    await this.duplicates.takeBack(actor, [firstId, secondId]);
  }
}

const alike = ({ file, score, reasons }: LookAlike): LookAlikeView => ({
  person: beside(file),
  almostSure: score >= likenessAlmostSure,
  reasons,
});

function beside({ mergedIntoId: _, erasedOn: __, applications, ...file }: PersonFile): PersonBeside {
  return { ...file, applications: applications.map(({ cohortId: ___, ...application }) => application) };
}
