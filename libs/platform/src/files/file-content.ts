import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import type { Refusal } from '../errors/refusal.js';

/** What a document may be: a person sends a scan or a photograph, staff read it in a browser. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

export const FILE_BYTES_MAX = 10 * 1024 * 1024;
/** Longest side, in pixels: A4 at 600 dots per inch is 7,016. */
export const IMAGE_SIDE_MAX = 8_000;

const refusal = (code: string, message: string): Refusal => ({ code, message, field: 'file' });

/** What a file really is, read from its content, or everything that forbids keeping it. */
export async function readContent(
  bytes: Buffer,
): Promise<{ mediaType: MediaType } | { refusals: Refusal[] }> {
  if (bytes.length === 0)
    return { refusals: [refusal('file_empty', 'Ce fichier est vide. Choisissez-en un autre.')] };
  if (bytes.length > FILE_BYTES_MAX) {
    const message = 'Ce fichier dépasse 10\u00a0Mo. Réduisez-le ou photographiez le document de nouveau.';
    return { refusals: [refusal('file_too_large', message)] };
  }
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (!found || !(found in MEDIA_TYPES)) {
    const message =
      'Ce fichier n’est ni un PDF, ni une image JPEG ou PNG, quel que soit son nom. Enregistrez-le dans un de ces formats.';
    return { refusals: [refusal('file_type', message)] };
  }
  const mediaType = found as MediaType;
  const refused = mediaType === 'application/pdf' ? pdfRefusal(bytes) : imageRefusal(bytes);
  return refused ? { refusals: [refused] } : { mediaType };
}

function pdfRefusal(bytes: Buffer): Refusal | undefined {
  const whole = bytes.subarray(-2048).includes('%%EOF');
  return whole
    ? undefined
    : refusal('file_damaged', 'Ce PDF est incomplet. Téléchargez-le de nouveau puis envoyez-le.');
}

function imageRefusal(bytes: Buffer): Refusal | undefined {
  let size: { width: number; height: number };
  try {
    size = imageSize(bytes);
  } catch {
    return refusal('file_damaged', 'Cette image est abîmée. Photographiez le document de nouveau.');
  }
  const longest = Math.max(size.width, size.height);
  if (longest <= IMAGE_SIDE_MAX) return undefined;
  const pixels = new Intl.NumberFormat('fr-FR').format(longest);
  return refusal(
    'image_too_large',
    `Cette image mesure ${pixels}\u00a0pixels de côté\u00a0; ${new Intl.NumberFormat('fr-FR').format(IMAGE_SIDE_MAX)} au plus. Réduisez-la ou photographiez le document de nouveau.`,
  );
}
