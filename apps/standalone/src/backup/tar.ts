import type { Readable } from 'node:stream';

const BLOCK = 512;
const LARGEST = 8 ** 11 - 1;

/** The header of one file in the ustar format; `size` in bytes. */
export function tarHeader(name: string, size: number, modified: Date): Buffer {
  if (name.length > 100 || size > LARGEST)
    throw new RangeError(`Too long for ustar: ${name} (${size} bytes)`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(modified.getTime() / 1000), 12), 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** What fills a file's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** Two empty blocks end the archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

export class NotATar extends Error {}

/** The files of an archive, in order; each body must be read to its end before the next file is asked for. */
export async function* readTar(source: Readable) {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let waiting: Buffer = Buffer.alloc(0);

  async function* take(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (waiting.length === 0) {
        const { value, done } = await chunks.next();
        if (done) throw new NotATar('the archive is cut short');
        waiting = value;
      }
      const part = waiting.subarray(0, left);
      waiting = waiting.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
  const whole = async (size: number) => {
    const parts: Buffer[] = [];
    for await (const part of take(size)) parts.push(part);
    return Buffer.concat(parts);
  };

  for (;;) {
    const header = await whole(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    if (Number.parseInt(text(header, 148, 8), 8) !== checksum(header)) throw new NotATar('not a tar header');
    const size = Number.parseInt(text(header, 124, 12), 8);
    yield { name: text(header, 0, 100), size, body: take(size) };
    await whole(tarPadding(size).length);
  }
}

function text(header: Buffer, from: number, length: number): string {
  return header
    .toString('latin1', from, from + length)
    .replace(/\0.*$/s, '')
    .trim();
}

/** The sum of a header's bytes, its own field counted as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}
