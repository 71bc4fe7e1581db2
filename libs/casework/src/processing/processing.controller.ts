import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { sendFile } from '#platform';
import { ProcessingBody, ProcessingId, ProcessingView } from './processing.dto.js';
import { ProcessingRegister } from './processing-register.service.js';

@ApiTags('privacy')
@Needs('privacy.manage')
@Controller('api/processing-activities')
export class ProcessingController {
  constructor(private readonly register: ProcessingRegister) {}

  @Get()
  @Needs('privacy.read')
  @ApiOkResponse({ type: ProcessingView, isArray: true })
  all(): Promise<ProcessingView[]> {
    return this.register.all();
  }

  @Get('register.pdf')
  @Needs('privacy.read')
  @ApiProduces('application/pdf')
  async print(@Res() response: Response) {
    const bytes = await this.register.print();
    sendFile(response, { name: 'registre-des-traitements.pdf', mediaType: 'application/pdf', bytes });
  }

  @Post()
  @ApiCreatedResponse({ type: ProcessingId })
  async add(@CurrentActor() actor: Actor, @Body() body: ProcessingBody): Promise<ProcessingId> {
    return { id: await this.register.add(actor, body) };
  }

  @Put(':id')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProcessingBody,
  ) {
    await this.register.change(actor, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.register.end(actor, id);
  }
}
