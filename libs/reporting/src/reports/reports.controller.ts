import { Body, Controller, Get, Headers, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock, NotFound } from '#platform';
import type { ReportFormat } from '../rendering/render.js';
import { schoolYearToDate } from './period.rules.js';
import { reportFormats } from './report.js';
import { ReportBody, ReportId, ReportPeriodView, ReportRun, ReportView } from './reports.dto.js';
import { Reports } from './reports.service.js';

@ApiTags('reports')
@Controller('api')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly clock: Clock,
  ) {}

  @Get('reports')
  @Needs('report.read')
  @ApiOkResponse({ type: ReportView, isArray: true })
  list(@CurrentActor() actor: Actor): Promise<ReportView[]> {
    return this.reports.list(actor);
  }

  @Get('report-period')
  @Needs('report.request')
  @ApiOkResponse({ type: ReportPeriodView })
  period(): ReportPeriodView {
    const { from, to } = schoolYearToDate(this.clock.today());
    return { periodFrom: from, periodTo: to };
  }

  @Post('reports')
  @Needs('report.request')
  @ApiCreatedResponse({ type: ReportId })
  async request(@CurrentActor() actor: Actor, @Body() body: ReportBody): Promise<ReportId> {
    return { id: await this.reports.request(actor, body.periodFrom, body.periodTo) };
  }

  @Get('reports/:id')
  @Needs('report.read')
  @ApiOkResponse({ type: ReportView })
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportView> {
    return this.reports.one(actor, id);
  }

  @Post('reports/:id/runs')
  @Needs('report.request')
  @ApiCreatedResponse({ type: ReportRun })
  async rerun(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportRun> {
    return { run: await this.reports.rerun(actor, id) };
  }

  @Get('reports/:id/files/:format')
  @Needs('report.read')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The file; its ETag is the SHA-256 of its bytes.' })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('format') format: ReportFormat,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    if (!reportFormats.includes(format))
      throw new NotFound('Ce format n’existe pas\u00A0: PDF, XLSX, CSV ou JSON.');
    const { fileName, mediaType, bytes, sha256 } = await this.reports.file(actor, id, format);
    const etag = `"${sha256.toString('hex')}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (known === etag) return void response.status(304).end();
    response.attachment(fileName);
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Repr-Digest', `sha-256=:${sha256.toString('base64')}:`);
    response.end(bytes);
  }
}
