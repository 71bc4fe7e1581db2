// What a process apart may import of this room: plain functions that load nothing else.
export { printable, printableDeep, typeset } from './printing/typography.rules.js';
export { neutralised } from './spreadsheets/neutralised.rules.js';
