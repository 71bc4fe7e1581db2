import { readFile } from 'node:fs/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import QRCode from 'qrcode';
import { Apart } from '../apart/apart.js';
import type { PrintWork } from './printer-work.js';

export interface Document {
  /** A `.typ` file beside the caller; it reads `json("data.json")` and may import `house.typ`. */
  template: URL;
  data: object;
  /** Images by the name the template gives them, such as « qr.svg ». */
  images?: Record<string, string | Buffer>;
}

const apart = new Apart<PrintWork, Uint8Array>(new URL('./printer-work.js', import.meta.url));

/** Prints documents as tagged PDF (PDF/UA-1), A4, French, one at a time, in a process apart. */
@Injectable()
export class Printer implements OnApplicationShutdown {
  #last: Promise<unknown> = Promise.resolve();

  onApplicationShutdown() {
    apart.end();
  }

  /** Rejects when the template does not compile or takes over a minute. */
  print(document: Document): Promise<Buffer> {
    const printed = this.#last.then(() => this.#printNow(document));
    this.#last = printed.catch(() => undefined);
    return printed;
  }

  async #printNow({ template, data, images = {} }: Document): Promise<Buffer> {
    const taken = apart.take();
    let succeeded = false;
    try {
      const pdf = await taken.ask({ template: await readFile(template, 'utf8'), data, images });
      succeeded = true;
      return Buffer.from(pdf);
    } finally {
      taken.giveBack(succeeded);
    }
  }
}

/** A QR code as SVG, for the images of a document. */
export const qrSvg = (text: string): Promise<string> =>
  QRCode.toString(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
