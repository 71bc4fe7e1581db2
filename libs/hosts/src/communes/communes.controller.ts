import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CommunesQuery, CommuneView, CoordinatesBody } from './communes.dto.js';
import { Communes } from './communes.service.js';

@ApiTags('placement')
@Controller('api/communes')
export class CommunesController {
  constructor(private readonly communes: Communes) {}

  @Get()
  @Needs('host.read')
  @ApiOkResponse({ type: CommuneView, isArray: true })
  matching(@Query() { query }: CommunesQuery) {
    return this.communes.matching(query);
  }

  @Put(':inseeCode/coordinates')
  @Needs('host.manage')
  @HttpCode(204)
  async place(@CurrentActor() actor: Actor, @Param('inseeCode') code: string, @Body() body: CoordinatesBody) {
    await this.communes.place(actor, code, body);
  }
}
