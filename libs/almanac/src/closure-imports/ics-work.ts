// Run in a process apart: a file made to exhaust it takes neither the API's time nor its memory.
import { type IcsReading, readIcs } from './ics-events.rules.js';

export interface IcsWork {
  text: string;
  /** The days between which closures are kept, YYYY-MM-DD, both included. */
  from: string;
  to: string;
}

export const work = ({ text, from, to }: IcsWork): IcsReading => readIcs(text, from, to);
