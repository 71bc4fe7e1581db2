import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printableDeep } from './typography.rules.js';

/** What is to be printed: the template's text, what it reads as data.json, and images by name. */
export interface PrintWork {
  template: string;
  data: object;
  images: Record<string, string | Uint8Array>;
}

const WORKSPACE = '/print';
const HOUSE = readFileSync(new URL('./house.typ', import.meta.url), 'utf8');
let compiler: NodeCompiler | undefined;

/** A tagged PDF (PDF/UA-1). No text of the data is ever read as markup. */
export function work({ template, data, images }: PrintWork): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: WORKSPACE });
  compiler.resetShadow();
  compiler.addSource(`${WORKSPACE}/main.typ`, template);
  compiler.addSource(`${WORKSPACE}/house.typ`, HOUSE);
  compiler.mapShadow(`${WORKSPACE}/data.json`, Buffer.from(JSON.stringify(printableDeep(data))));
  for (const [name, image] of Object.entries(images)) {
    compiler.mapShadow(`${WORKSPACE}/${name}`, Buffer.from(image));
  }
  const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/main.typ`, resetRead: true });
  if (!compiled.result) {
    const why = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The template does not compile: ${JSON.stringify(why)}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true });
  compiler.evictCache(3);
  return pdf;
}
