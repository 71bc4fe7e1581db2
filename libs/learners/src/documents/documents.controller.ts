import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Res,
  UploadedFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { type IncomingFile, ReceivesFile, sendFile, sentDocument } from '#platform';
import { Demands } from './document-demands.service.js';
import { type DocumentKind, demandLabels, documentKinds } from './document-kinds.js';
import {
  DocumentBody,
  DocumentDemandBody,
  DocumentDemandView,
  DocumentId,
  DocumentsView,
} from './documents.dto.js';
import { Documents } from './documents.service.js';

@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly demands: Demands,
  ) {}

  @Get('learners/:id/documents')
  @Needs('document.read')
  @ApiOkResponse({ type: DocumentsView })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentsView> {
    return { documents: await this.documents.list(actor, id), demands: await this.#demands() };
  }

  /** A PDF, JPEG or PNG in the field `file`. */
  @Post('learners/:id/documents')
  @Needs('document.manage')
  @ReceivesFile()
  @ApiCreatedResponse({ type: DocumentId })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DocumentBody,
    @UploadedFile() file?: IncomingFile,
  ): Promise<DocumentId> {
    return { id: await this.documents.add(actor, id, body.kind, sentDocument(file)) };
  }

  /** The file itself; each download is logged. */
  @Get('documents/:id/content')
  @Needs('document.read')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.documents.download(actor, id));
  }

  @Post('documents/:id/removal')
  @HttpCode(204)
  @Needs('document.manage')
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.documents.remove(actor, id);
  }

  @Delete('documents/:id/removal')
  @HttpCode(204)
  @Needs('document.manage')
  @ApiNoContentResponse()
  async restore(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.documents.restore(actor, id);
  }

  /** Which papers the school asks for. */
  @Get('document-demands')
  @Needs('document.read')
  @ApiOkResponse({ type: DocumentDemandView, isArray: true })
  asked(): Promise<DocumentDemandView[]> {
    return this.#demands();
  }

  @Post('document-demands')
  @HttpCode(204)
  @Needs('document-demand.manage')
  @ApiNoContentResponse()
  async decide(@CurrentActor() actor: Actor, @Body() body: DocumentDemandBody): Promise<void> {
    await this.demands.decide(actor, body.kind, body.demand);
  }

  async #demands(): Promise<DocumentDemandView[]> {
    const current = await this.demands.current();
    return (Object.keys(documentKinds) as DocumentKind[]).map((kind) => ({
      kind,
      label: documentKinds[kind],
      demand: current[kind],
      demandLabel: demandLabels[current[kind]],
    }));
  }
}
