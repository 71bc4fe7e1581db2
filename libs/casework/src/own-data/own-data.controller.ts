import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs, NeedsAccount } from '#identity';
import { Archive } from '#learners';
import { Forbidden, RuleBroken, sendFile } from '#platform';
import { DataRequests } from './data-requests.service.js';
import { Erasures } from './erasures.service.js';
import {
  DataRequestAnswer,
  DataRequestBody,
  DataRequestId,
  DataRequestView,
  ErasureBody,
  MyDataView,
  PersonDataView,
} from './own-data.dto.js';
import { type DataFormat, OwnDataFiles } from './own-data-files.service.js';

const FORMATS = { json: 'json', pdf: 'pdf' };

@ApiTags('privacy')
@NeedsAccount()
@Controller('api/my-data')
export class MyDataController {
  constructor(
    private readonly files: OwnDataFiles,
    private readonly requests: DataRequests,
    private readonly erasures: Erasures,
  ) {}

  @Get()
  @ApiOkResponse({ type: MyDataView })
  async mine(@CurrentActor() actor: Actor): Promise<MyDataView> {
    const person = await this.files.personOf(actor);
    const mayAsk = person.kind === 'learner';
    return {
      name: person.name,
      groups: await this.files.groups(person),
      mayAsk,
      requests: mayAsk ? await this.requests.ofLearner(person.id) : [],
      erasure: mayAsk ? await this.erasures.preview(person.id) : null,
    };
  }

  @Get('files/:format')
  @ApiProduces('application/json', 'application/pdf')
  async file(
    @CurrentActor() actor: Actor,
    @Param('format', new ParseEnumPipe(FORMATS)) format: DataFormat,
    @Res() response: Response,
  ) {
    sendFile(response, await this.files.file(actor, await this.files.personOf(actor), format));
  }

  @Post('requests')
  @ApiCreatedResponse({ type: DataRequestId })
  async ask(@CurrentActor() actor: Actor, @Body() body: DataRequestBody): Promise<DataRequestId> {
    const person = await this.files.personOf(actor);
    if (person.kind !== 'learner') throw new Forbidden('Demandez-le à la direction de l’école.');
    return { id: await this.requests.ask(actor, person.id, body.kind, body.wording) };
  }
}

@ApiTags('privacy')
@Needs('privacy.read')
@Controller('api')
export class PersonalDataController {
  constructor(
    private readonly archive: Archive,
    private readonly files: OwnDataFiles,
    private readonly requests: DataRequests,
    private readonly erasures: Erasures,
  ) {}

  @Get('data-requests')
  @ApiOkResponse({ type: DataRequestView, isArray: true })
  all(): Promise<DataRequestView[]> {
    return this.requests.all();
  }

  @Post('data-requests/:id/answer')
  @HttpCode(204)
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DataRequestAnswer,
  ) {
    await this.requests.answer(actor, id, body);
  }

  @Get('people/:learnerId/personal-data')
  @ApiOkResponse({ type: PersonDataView })
  async of(
    @CurrentActor() actor: Actor,
    @Param('learnerId', ParseUUIDPipe) learnerId: string,
  ): Promise<PersonDataView> {
    await this.archive.mustBeOpen(actor, learnerId);
    const person = await this.files.named('learner', learnerId);
    return {
      name: person.name,
      groups: await this.files.groups(person),
      requests: await this.requests.ofLearner(learnerId),
      erasure: await this.erasures.preview(learnerId),
    };
  }

  @Get('people/:learnerId/personal-data/files/:format')
  @ApiProduces('application/json', 'application/pdf')
  async file(
    @CurrentActor() actor: Actor,
    @Param('learnerId', ParseUUIDPipe) learnerId: string,
    @Param('format', new ParseEnumPipe(FORMATS)) format: DataFormat,
    @Res() response: Response,
  ) {
    await this.archive.mustBeOpen(actor, learnerId);
    sendFile(response, await this.files.file(actor, await this.files.named('learner', learnerId), format));
  }

  /** Cannot be undone: the name is typed again. */
  @Post('people/:learnerId/erasure')
  @Needs('privacy.manage')
  @HttpCode(204)
  async erase(
    @CurrentActor() actor: Actor,
    @Param('learnerId', ParseUUIDPipe) learnerId: string,
    @Body() body: ErasureBody,
  ) {
    await this.archive.mustBeOpen(actor, learnerId);
    const { name } = await this.files.named('learner', learnerId);
    const same = (text: string) => text.localeCompare(name, 'fr', { sensitivity: 'base' }) === 0;
    if (!same(body.name)) {
      const message = `Recopiez « ${name} » : ce qui est effacé ne revient pas.`;
      throw new RuleBroken([{ code: 'name_differs', field: 'name', message }]);
    }
    await this.erasures.erase(actor, learnerId);
  }
}
