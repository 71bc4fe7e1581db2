import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { FilingBody, FilingId, FilingView } from './filings.dto.js';
import { Filings } from './filings.service.js';

@ApiTags('casework')
@Controller('api/filings')
export class FilingsController {
  constructor(private readonly filings: Filings) {}

  @Get()
  @Needs('deadline.read')
  @ApiOkResponse({ type: FilingView, isArray: true })
  all() {
    return this.filings.all();
  }

  @Post()
  @Needs('deadline.manage')
  @ApiCreatedResponse({ type: FilingId })
  async add(@CurrentActor() actor: Actor, @Body() body: FilingBody): Promise<FilingId> {
    return { id: await this.filings.add(actor, body) };
  }

  @Delete(':id')
  @Needs('deadline.manage')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.filings.withdraw(actor, id);
  }
}
