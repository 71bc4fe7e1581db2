import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import type { Response } from 'express';
import { FILE_BYTES_MAX, MEDIA_TYPES, type MediaType } from './file-content.js';
import type { SentDocument } from './stored-files.js';

/** What Multer keeps in memory of a file. */
export interface IncomingFile {
  buffer: Buffer;
  originalname: string;
}

/** A route that takes one file in the field `file` of a form; read it with `@UploadedFile() file?: IncomingFile`. */
export const ReceivesFile = () =>
  applyDecorators(
    UseInterceptors(
      // One byte more than is kept, so that the sentence is the document's own.
      FileInterceptor('file', {
        limits: { fileSize: FILE_BYTES_MAX + 1, files: 1, fields: 20, fieldSize: 10_000 },
      }),
    ),
    ApiConsumes('multipart/form-data'),
  );

/** The file as rooms know it; undefined when none was chosen. */
export function sentDocument(file: IncomingFile | undefined): SentDocument | undefined {
  if (!file) return undefined;
  // Multer reads the name as Latin-1; browsers send UTF-8.
  return { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), bytes: file.buffer };
}

/** Answers a file to be kept or looked at: never guessed by the browser, never kept by a proxy. */
export function sendFile(
  response: Response,
  file: { name: string; mediaType: MediaType | string; bytes: Buffer },
  shown: 'attachment' | 'inline' = 'attachment',
): void {
  const plain = file.name
    .normalize('NFD')
    .replace(/[^\u0020-\u007e]/g, '')
    .replace(/["\\%]/g, '_');
  const safe = shown === 'inline' && file.mediaType in MEDIA_TYPES ? 'inline' : 'attachment';
  response.setHeader('Content-Type', file.mediaType);
  response.setHeader(
    'Content-Disposition',
    `${safe}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  response.end(file.bytes);
}
