import type { Readable } from 'node:stream';
import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { FILE_BYTES_MAX, MEDIA_TYPES, type MediaType } from './file-content.js';
import type { SentDocument } from './stored-files.js';

/** What Multer keeps in memory of a file. */
export interface IncomingFile {
  buffer: Buffer;
  originalname: string;
}

/** What is read, and thrown away, of a file that is too large; past it the sending is cut. */
const BYTES_READ_MAX = 50 * FILE_BYTES_MAX;

type Kept = (error: Error | null, file?: { buffer: Buffer; size: number }) => void;

/**
 * Keeps a file in memory up to one byte more than is allowed, and lets the rest pass by: whoever sent too large a file is
 * told so at the field, by the document's own sentence, and the rest of the form is there.
 */
const upTo = (most: number) => ({
  _handleFile(_request: Request, file: { stream: Readable }, done: Kept) {
    const parts: Buffer[] = [];
    let kept = 0;
    file.stream.on('data', (part: Buffer) => {
      if (kept > most) return;
      parts.push(part);
      kept += part.length;
    });
    file.stream.on('error', done);
    file.stream.on('end', () => done(null, { buffer: Buffer.concat(parts), size: kept }));
  },
  _removeFile(_request: Request, _file: unknown, done: Kept) {
    done(null);
  },
});

/**
 * A route that takes one file of at most `most` bytes in the field `file` of a form; read it with
 * `@UploadedFile() file?: IncomingFile`. A larger one comes cut after `most`, to be refused by its length.
 */
export const ReceivesFile = (most: number = FILE_BYTES_MAX) =>
  applyDecorators(
    UseInterceptors(
      FileInterceptor('file', {
        storage: upTo(most),
        limits: { fileSize: BYTES_READ_MAX, files: 1, fields: 20, fieldSize: 10_000 },
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
