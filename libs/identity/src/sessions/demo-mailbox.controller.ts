import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Config, Id, Mailer, NotFound, OpenToAll, Text } from '#platform';

export class DemoMessage {
  @Id() id: string;
  @Text() to: string;
  @Text() subject: string;
  @Text({ max: 20_000 }) body: string;
  @Text() createdAt: string;
}

/** Every message that would have been sent; in the demonstration only. */
@ApiTags('demo')
@OpenToAll()
@Controller('api/demo-messages')
export class DemoMailboxController {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @ApiOkResponse({ type: DemoMessage, isArray: true })
  list() {
    if (!this.config.demo) throw new NotFound();
    return this.mailer.latest(200);
  }
}
