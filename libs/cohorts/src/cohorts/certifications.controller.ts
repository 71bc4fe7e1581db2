import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { rncp37674 } from '../certification/certification.js';
import { Certifications } from './certifications.service.js';
import { CertificationBody, CertificationChoices, CohortId } from './cohorts.dto.js';

const { code: rncpCode, registeredUntil, cfd: _, ...known } = rncp37674;
const proposed = { ...known, rncpCode, trade: 'Développeur web', registeredUntil: registeredUntil ?? '' };

@ApiTags('cohorts')
@Controller('api/certifications')
export class CertificationsController {
  constructor(private readonly certifications: Certifications) {}

  @Get()
  @Needs('cohort.read')
  @ApiOkResponse({ type: CertificationChoices })
  async choices(): Promise<CertificationChoices> {
    return { certifications: await this.certifications.all(), proposed };
  }

  @Post()
  @Needs('cohort.manage')
  @ApiCreatedResponse({ type: CohortId })
  async add(@CurrentActor() actor: Actor, @Body() body: CertificationBody): Promise<CohortId> {
    return { id: await this.certifications.add(actor, body) };
  }
}
