import { FILE_BYTES_MAX, readContent } from './file-content.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

/** A PNG's signature and header, which is all that a size needs. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 2, 0, 0, 0], 16);
  const idat = Buffer.concat([Buffer.from([0, 0, 0, 0]), Buffer.from('IDAT'), Buffer.alloc(4)]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), header, idat]);
}

const codes = async (bytes: Buffer) => {
  const content = await readContent(bytes);
  return 'refusals' in content ? content.refusals.map(({ code }) => code) : content.mediaType;
};

describe('what a file really is', () => {
  it('is read from its content', async () => {
    expect(await codes(pdf)).toBe('application/pdf');
    expect(await codes(pngOf(600, 800))).toBe('image/png');
  });

  it('refuses what is only named so', async () => {
    expect(await codes(Buffer.from('<html><script>alert(1)</script>'))).toEqual(['file_type']);
    expect(await codes(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]))).toEqual(['file_type']);
    expect(await codes(Buffer.from('MZ\u0090\u0000'))).toEqual(['file_type']);
  });

  it('refuses the empty, the too large, the cut and the 10,000-pixel', async () => {
    expect(await codes(Buffer.alloc(0))).toEqual(['file_empty']);
    expect(await codes(Buffer.concat([pdf, Buffer.alloc(FILE_BYTES_MAX)]))).toEqual(['file_too_large']);
    expect(await codes(pdf.subarray(0, 30))).toEqual(['file_damaged']);
    expect(await codes(pngOf(10_000, 200))).toEqual(['image_too_large']);
    expect(await codes(pngOf(8_000, 200))).toBe('image/png');
  });

  it('says what to do, at the field', async () => {
    const content = await readContent(pngOf(10_000, 200));
    expect(content).toMatchObject({
      refusals: [{ field: 'file', message: expect.stringContaining('Réduisez-la') }],
    });
  });
});
