import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Printer, qrSvg } from './printer.js';

describe('the printer', () => {
  const printer = new Printer();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-print-'));
  });
  afterAll(async () => {
    printer.onApplicationShutdown();
    await rm(folder, { recursive: true });
  });

  const template = (text: string) => {
    const file = join(folder, `${Math.random()}.typ`);
    writeFileSync(file, text);
    return pathToFileURL(file);
  };
  const page = `#import "house.typ": *
#let data = json("data.json")
#show: sheet.with(title: data.title, school: data.school, day: data.day)
#title()
#facts((("Nom", data.name), ("Téléphone", none)))
#image("qr.svg", width: 3cm, alt: "Code à photographier")`;
  const data = { title: 'Fiche', school: 'École', day: '2027-05-18', name: '#panic("x") 🎓' };

  it('prints a tagged document with its picture, and reads no text as markup', async () => {
    const images = { 'qr.svg': await qrSvg('https://example.org/code') };
    const pdf = (await printer.print({ template: template(page), data, images })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  }, 20_000);

  it('says that a template does not compile, and prints the next one', async () => {
    await expect(printer.print({ template: template('#nothing'), data: {} })).rejects.toThrow(
      'does not compile',
    );
    const images = { 'qr.svg': await qrSvg('x') };
    const both = [0, 1].map(() => printer.print({ template: template(page), data, images }));
    expect((await Promise.all(both)).every((pdf) => pdf.length > 1000)).toBe(true);
  }, 20_000);
});
