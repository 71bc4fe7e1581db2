import {
  type AgeReference,
  type AudienceLevel,
  ageReferenceLabels,
  levelLabels,
  type TermKey,
  termDefinitions,
} from './terms.js';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** A term's value as a person reads it: « 20 apprenants », « oui », « 31 décembre 2028 ». */
export function termInWords(key: TermKey, value: unknown): string {
  const { kind, unit } = termDefinitions[key];
  switch (kind) {
    case 'whole':
      return unit ? `${value}\u00a0${value === 1 ? unit.replace(/s$/, '') : unit}` : String(value);
    case 'flag':
      return value ? 'permises' : 'non permises';
    case 'day':
      return dayInWords(String(value));
    case 'age_reference':
      return ageReferenceLabels[value as AgeReference];
    case 'levels':
      return (value as AudienceLevel[]).map((level) => levelLabels[level]).join(', ');
  }
}

function dayInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day === 1 ? '1er' : day}\u00a0${MONTHS[month! - 1]}\u00a0${year}`;
}
