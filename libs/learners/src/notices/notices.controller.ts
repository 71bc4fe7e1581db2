import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { ImageConsentBody, InformationNoticeBody, NoticeRowId, NoticesView } from './notices.dto.js';
import { Notices } from './notices.service.js';

@ApiTags('notices')
@Controller('api')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get('learners/:id/notices')
  @Needs('notice.read')
  @ApiOkResponse({ type: NoticesView })
  of(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticesView> {
    return this.notices.of(actor, id);
  }

  @Post('learners/:id/information-notices')
  @Needs('notice.manage')
  @ApiCreatedResponse({ type: NoticeRowId })
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InformationNoticeBody,
  ): Promise<NoticeRowId> {
    return { id: await this.notices.give(actor, id, body) };
  }

  @Post('learners/:id/image-consents')
  @Needs('notice.manage')
  @ApiCreatedResponse({ type: NoticeRowId })
  async answerImage(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ImageConsentBody,
  ): Promise<NoticeRowId> {
    return { id: await this.notices.answerImage(actor, id, body) };
  }

  @Post('information-notices/:id/cancellation')
  @HttpCode(204)
  @Needs('notice.manage')
  @ApiNoContentResponse()
  async cancelNotice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.notices.cancel(actor, 'information_notice', id);
  }

  @Post('image-consents/:id/cancellation')
  @HttpCode(204)
  @Needs('notice.manage')
  @ApiNoContentResponse()
  async cancelImage(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.notices.cancel(actor, 'image_consent', id);
  }
}
