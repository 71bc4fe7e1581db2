import { Body, Controller, HttpCode, Post, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { type IncomingFile, ReceivesFile, sentDocument } from '#platform';
import { ClosureImportBody, ClosureImportPreviewView, ClosureImportResult } from './closure-imports.dto.js';
import { ClosureImports, ICS_BYTES_MAX } from './closure-imports.service.js';

@ApiTags('closures')
@Needs('calendar.manage')
@Controller('api/closure-imports')
export class ClosureImportsController {
  constructor(private readonly imports: ClosureImports) {}

  /** What each event of a calendar (.ics) would close; nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @ReceivesFile(ICS_BYTES_MAX)
  @ApiOkResponse({ type: ClosureImportPreviewView })
  preview(@UploadedFile() file: IncomingFile | undefined): Promise<ClosureImportPreviewView> {
    return this.imports.preview(sentDocument(file));
  }

  /** The same file again, with the SHA-256 that the preview gave. */
  @Post()
  @ReceivesFile(ICS_BYTES_MAX)
  @ApiCreatedResponse({ type: ClosureImportResult })
  async import(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: IncomingFile | undefined,
    @Body() { sha256 }: ClosureImportBody,
  ): Promise<ClosureImportResult> {
    return { added: await this.imports.import(actor, sentDocument(file), sha256) };
  }
}
