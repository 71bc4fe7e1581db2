import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '#identity';
import { CommitmentsView } from './commitments.dto.js';
import { Commitments } from './commitments.service.js';

@ApiTags('commitments')
@Controller('api/commitments')
export class CommitmentsController {
  constructor(private readonly commitments: Commitments) {}

  @Get()
  @Needs('agreement.read')
  @ApiOkResponse({ type: CommitmentsView })
  today(): Promise<CommitmentsView> {
    return this.commitments.today();
  }
}
