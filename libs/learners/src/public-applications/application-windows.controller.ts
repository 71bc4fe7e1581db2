import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { WindowBody, WindowView } from './application-windows.dto.js';
import { ApplicationWindows } from './application-windows.service.js';

@ApiTags('applications')
@Controller('api')
export class ApplicationWindowsController {
  constructor(private readonly windows: ApplicationWindows) {}

  /** Every promotion, with when the public form takes applications for it. */
  @Get('application-windows')
  @Needs('application.read')
  @ApiOkResponse({ type: WindowView, isArray: true })
  async all(): Promise<WindowView[]> {
    return (await this.windows.all()).map(({ cohort, window, open }) => ({
      cohortId: cohort.id,
      cohortName: cohort.name,
      opensOn: window?.opensOn ?? null,
      closesOn: window?.closesOn ?? null,
      open,
    }));
  }

  @Put('cohorts/:id/application-window')
  @HttpCode(204)
  @Needs('cohort.manage')
  @ApiNoContentResponse()
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WindowBody,
  ): Promise<void> {
    await this.windows.set(actor, id, body);
  }

  /** Until the promotion begins, as without dates. */
  @Delete('cohorts/:id/application-window')
  @HttpCode(204)
  @Needs('cohort.manage')
  @ApiNoContentResponse()
  async clear(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.windows.set(actor, id, null);
  }
}
