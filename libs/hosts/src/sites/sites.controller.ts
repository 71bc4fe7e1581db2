import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { HostClosures } from '../closures/host-closures.service.js';
import { HostFiles } from '../organisations/host-files.service.js';
import { CreatedId, SiteChoicesView } from '../organisations/hosts.dto.js';
import { SiteNumbers } from './site-numbers.service.js';
import { HostClosureBody, SiretBody, SiteBody, SiteChange } from './sites.dto.js';
import { Sites } from './sites.service.js';

@ApiTags('hosts')
@Needs('host.manage')
@Controller('api')
export class SitesController {
  constructor(
    private readonly sites: Sites,
    private readonly files: HostFiles,
    private readonly closures: HostClosures,
    private readonly numbers: SiteNumbers,
  ) {}

  @Get('sites')
  @Needs('host.read')
  @ApiOkResponse({ type: SiteChoicesView })
  choices() {
    return this.files.choices();
  }

  @Post('hosts/:id/sites')
  @ApiCreatedResponse({ type: CreatedId })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SiteBody,
  ): Promise<CreatedId> {
    return { id: await this.sites.add(actor, id, body) };
  }

  @Put('sites/:id')
  @HttpCode(204)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SiteChange,
  ) {
    await this.sites.change(actor, id, body);
  }

  @Put('sites/:id/siret')
  @HttpCode(204)
  async renumber(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { siret, from }: SiretBody,
  ) {
    await this.numbers.renumber(actor, id, siret, from);
  }

  @Post('sites/:id/closures')
  @ApiCreatedResponse({ type: CreatedId })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HostClosureBody,
  ): Promise<CreatedId> {
    return { id: await this.closures.add(actor, id, body) };
  }

  @Delete('host-closures/:id')
  @HttpCode(204)
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.closures.remove(actor, id);
  }
}
