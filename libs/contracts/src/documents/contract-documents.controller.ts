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
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Choice, Id, type IncomingFile, ReceivesFile, sendFile, sentDocument } from '#platform';
import { ContractDocuments } from './contract-documents.service.js';
import { type DocumentKind, documentKinds } from './document-kinds.js';

export class ContractDocumentBody {
  @Choice(Object.keys(documentKinds), { label: 'sorte de pièce', name: 'ContractDocumentKind' })
  kind: DocumentKind;
  @Id({ label: 'avenant', optional: true }) amendmentId?: string;
}

export class ContractDocumentId {
  @Id() id: string;
}

@ApiTags('contracts')
@Needs('contract.manage')
@Controller('api/contracts/:id/documents')
export class ContractDocumentsController {
  constructor(private readonly documents: ContractDocuments) {}

  @Post()
  @ReceivesFile()
  @ApiCreatedResponse({ type: ContractDocumentId })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContractDocumentBody,
    @UploadedFile() file?: IncomingFile,
  ): Promise<ContractDocumentId> {
    return { id: await this.documents.add(actor, id, body, sentDocument(file)) };
  }

  @Get(':documentId')
  @Needs('contract.read')
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.documents.open(actor, id, documentId));
  }

  @Delete(':documentId')
  @HttpCode(204)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<void> {
    await this.documents.remove(actor, id, documentId);
  }
}
