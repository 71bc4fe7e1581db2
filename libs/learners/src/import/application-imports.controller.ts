import { Body, Controller, Get, Header, HttpCode, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { type IncomingFile, RuleBroken, sentDocument } from '#platform';
import { ImportBody, ImportPreview, ImportPreviewBody, ImportResult } from './application-imports.dto.js';
import { ApplicationImports, type SentFile } from './application-imports.service.js';
import { applicationTemplateCsv } from './application-template.js';
import { IMPORT_LIMITS } from './limits.js';

const OneFile = () =>
  UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: IMPORT_LIMITS.fileBytes, files: 1, fields: 5, fieldSize: 1000 },
    }),
  );

@ApiTags('applications')
@Needs('application.manage')
@Controller('api')
export class ApplicationImportsController {
  constructor(private readonly imports: ApplicationImports) {}

  @Get('application-template.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="modele-candidatures.csv"')
  @ApiProduces('text/csv')
  template(): string {
    return applicationTemplateCsv();
  }

  /** Each row's verdict; nothing is written. */
  @Post('application-imports/preview')
  @HttpCode(200)
  @OneFile()
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: ImportPreview })
  preview(
    @UploadedFile() file: IncomingFile | undefined,
    @Body() body: ImportPreviewBody,
  ): Promise<ImportPreview> {
    return this.imports.preview(sent(file), body.cohortId);
  }

  /** The same file again, with the SHA-256 that the preview gave. */
  @Post('application-imports')
  @OneFile()
  @ApiConsumes('multipart/form-data')
  @ApiCreatedResponse({ type: ImportResult })
  import(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: IncomingFile | undefined,
    @Body() body: ImportBody,
  ): Promise<ImportResult> {
    return this.imports.import(actor, sent(file), body.cohortId, body.sha256);
  }
}

function sent(file: IncomingFile | undefined): SentFile {
  const document = sentDocument(file);
  if (!document) {
    throw new RuleBroken([
      { code: 'file-missing', message: 'Choisissez un fichier CSV ou Excel (.xlsx).', field: 'file' },
    ]);
  }
  return { bytes: document.bytes, name: document.name.slice(0, 200) };
}
