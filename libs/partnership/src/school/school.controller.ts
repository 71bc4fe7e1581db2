import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { SchoolBody, SchoolView } from './school.dto.js';
import { School } from './school.service.js';

@ApiTags('school')
@Controller('api/school')
export class SchoolController {
  constructor(private readonly school: School) {}

  @Get()
  @Needs('school.read')
  @ApiOkResponse({ type: SchoolView })
  async read(): Promise<SchoolView> {
    return { school: await this.school.find() };
  }

  @Put()
  @HttpCode(204)
  @Needs('school.manage')
  async change(@CurrentActor() actor: Actor, @Body() body: SchoolBody): Promise<void> {
    await this.school.change(actor, body);
  }
}
