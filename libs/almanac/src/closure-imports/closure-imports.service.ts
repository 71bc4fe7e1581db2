import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#identity';
import { Agreements } from '#partnership';
import { Apart, Clock, Conflict, RuleBroken, type SentDocument, Transactional } from '#platform';
import { Closures } from '../closures/closures.service.js';
import { type ImportedClosure, judgeClosures } from './closure-import.rules.js';
import type { IcsReading } from './ics-events.rules.js';
import type { IcsWork } from './ics-work.js';

/** A calendar of closures weighs some kilobytes. */
export const ICS_BYTES_MAX = 2 * 1024 * 1024;
/** Without agreement yet, closures are kept that far ahead. */
const YEARS_AHEAD = 4;

const apart = new Apart<IcsWork, IcsReading>(new URL('./ics-work.js', import.meta.url));

export interface ClosureImportPreview {
  /** Of the bytes that were read. */
  sha256: string;
  rows: ImportedClosure[];
}

/** Closures out of somebody's calendar: read and judged first, then written, the new ones only, in one transaction. */
@Injectable()
export class ClosureImports implements OnApplicationShutdown {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    private readonly agreements: Agreements,
    private readonly closures: Closures,
  ) {}

  onApplicationShutdown() {
    apart.end();
  }

  /** Every event's verdict; writes nothing. @throws RuleBroken at the field `file` */
  async preview(file: SentDocument | undefined): Promise<ClosureImportPreview> {
    const bytes = bytesOf(file);
    const today = this.clock.today();
    const agreement = (await this.agreements.find(today.toString()))?.agreement;
    const [from, to] = agreement
      ? [agreement.startsOn, agreement.endsOn]
      : [today.toString(), today.add({ years: YEARS_AHEAD }).toString()];
    const reading = await this.#read({ text: bytes.toString('utf8'), from, to });
    if ('unreadable' in reading) throw refused('closure_import.unreadable', reading.unreadable);
    const known = await this.closures.between(from, to);
    return {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rows: judgeClosures(reading, known, today.toString()),
    };
  }

  /** Judges the same bytes again and writes the new closures; gives how many. @throws Conflict for another file */
  @Transactional()
  async import(actor: Actor, file: SentDocument | undefined, sha256: string): Promise<number> {
    const preview = await this.preview(file);
    if (preview.sha256 !== sha256)
      throw new Conflict(
        'closure_import.file_changed',
        'Le fichier a changé depuis sa lecture. Relisez-le avant de l’importer.',
        'file',
      );
    const fresh = preview.rows.filter(({ status }) => status === 'new');
    if (fresh.length === 0)
      throw refused('closure_import.nothing_new', 'Aucune fermeture de ce fichier n’est à ajouter.');
    for (const { name, firstDay, lastDay } of fresh)
      await this.closures.create(actor, {
        name,
        firstDay: firstDay!,
        lastDay: lastDay!,
        applies: true,
        confirmed: true,
      });
    return fresh.length;
  }

  /** One file at a time, in a process apart. */
  #read(asked: IcsWork): Promise<IcsReading> {
    const read = this.#last.then(() => readApart(asked));
    this.#last = read.catch(() => undefined);
    return read;
  }
}

async function readApart(asked: IcsWork): Promise<IcsReading> {
  const taken = apart.take();
  let succeeded = false;
  try {
    const reading = await taken.ask(asked);
    succeeded = true;
    return reading;
  } finally {
    taken.giveBack(succeeded);
  }
}

function bytesOf(file: SentDocument | undefined): Buffer {
  if (!file) throw refused('closure_import.file_missing', 'Choisissez un fichier de calendrier (.ics).');
  if (file.bytes.length > ICS_BYTES_MAX)
    throw refused(
      'closure_import.too_large',
      'Ce fichier dépasse 2\u00a0Mo\u00a0: n’exportez que les fermetures.',
    );
  return file.bytes;
}

const refused = (code: string, message: string) => new RuleBroken([{ code, message, field: 'file' }]);
