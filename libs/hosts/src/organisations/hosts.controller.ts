import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { HostFiles } from './host-files.service.js';
import {
  CreatedId,
  HostBody,
  HostSummaryView,
  HostsQuery,
  HostView,
  NewHostBody,
  SiretCheckView,
  SiretQuery,
} from './hosts.dto.js';
import { Hosts } from './hosts.service.js';

@ApiTags('hosts')
@Controller('api')
export class HostsController {
  constructor(
    private readonly hosts: Hosts,
    private readonly files: HostFiles,
  ) {}

  @Get('hosts')
  @Needs('host.read')
  @ApiOkResponse({ type: HostSummaryView, isArray: true })
  list(@Query() query: HostsQuery) {
    return this.hosts.page(query);
  }

  @Get('siret-checks')
  @Needs('host.read')
  @ApiOkResponse({ type: SiretCheckView })
  check(@Query() query: SiretQuery) {
    return this.hosts.checkSiret(query.siret);
  }

  @Get('hosts/:id')
  @Needs('host.read')
  @ApiOkResponse({ type: HostView })
  one(@Param('id', ParseUUIDPipe) id: string) {
    return this.files.one(id);
  }

  @Post('hosts')
  @Needs('host.manage')
  @ApiCreatedResponse({ type: CreatedId })
  async create(@CurrentActor() actor: Actor, @Body() { site, ...host }: NewHostBody): Promise<CreatedId> {
    return { id: await this.hosts.create(actor, host, site) };
  }

  @Put('hosts/:id')
  @HttpCode(204)
  @Needs('host.manage')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: HostBody) {
    await this.hosts.change(actor, id, body);
  }
}
