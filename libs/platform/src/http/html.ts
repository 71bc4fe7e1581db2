import { typeset } from '../printing/typography.rules.js';

/** HTML that is safe to send: made by `html` alone. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

export type Shown = Html | string | number | null | undefined | false | readonly Shown[];

/** Where a value stands: between tags, in a quoted attribute, in a tag, or in a field whose text is the person's own. */
type Place = 'text' | 'quoted' | 'tag' | 'verbatim';

interface Template {
  literals: string[];
  /** The place of the value that follows each literal. */
  places: Place[];
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/** Entities such as &amp; end with a sign that typography would set apart. */
const typesetLiteral = (text: string): string =>
  text
    .split(/(&#?\w+;)/)
    .map((part, i) => (i % 2 === 0 ? typeset(part) : part))
    .join('');

const known = new WeakMap<TemplateStringsArray, Template>();

/**
 * A page's part. Every value is escaped, and typeset where it is read; in an attribute or a textarea it stays as it was
 * typed. A value in a tag must be in a quoted attribute, unless it is itself HTML: html`<input${on && html` checked`}>`.
 */
export function html(strings: TemplateStringsArray, ...values: Shown[]): Html {
  let template = known.get(strings);
  if (!template) {
    template = read(strings);
    known.set(strings, template);
  }
  const { literals, places } = template;
  return new Html(literals.map((text, i) => text + shown(values[i], places[i]!)).join(''));
}

function shown(value: Shown, place: Place): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) {
    if (place === 'quoted' || place === 'verbatim') throw new Error('HTML inside an attribute or a textarea');
    return value.text;
  }
  if (Array.isArray(value)) return value.map((one: Shown) => shown(one, place)).join('');
  if (place === 'tag') throw new Error('A value in a tag stands in a quoted attribute');
  return escaped(place === 'text' ? typeset(String(value)) : String(value));
}

function read(strings: readonly string[]): Template {
  const reader = new Reader();
  const literals: string[] = [];
  const places: Place[] = [];
  for (const literal of strings) {
    literals.push(reader.take(literal));
    places.push(reader.place);
  }
  if (reader.place !== 'text') throw new Error(`The template ends inside a tag: ${strings.join('…')}`);
  return { literals, places };
}

/** What ends each place. */
const ENDS: Record<Place, RegExp> = {
  text: /<\/?[a-z!][\w-]*/,
  tag: /["'>]/,
  quoted: /["']/,
  verbatim: /<\/textarea/,
};

/** Follows a template's tags, and typesets what stands between them. */
class Reader {
  place: Place = 'text';
  #quote = '';
  #tag = '';

  take(literal: string): string {
    let out = '';
    for (let rest = literal; rest !== ''; ) {
      const end = ENDS[this.place].exec(rest);
      const before = end ? rest.slice(0, end.index) : rest;
      out += (this.place === 'text' ? typesetLiteral(before) : before) + (end?.[0] ?? '');
      rest = end ? rest.slice(end.index + end[0].length) : '';
      if (end) this.#turn(end[0]);
    }
    return out;
  }

  #turn(sign: string): void {
    if (this.place === 'quoted') {
      if (sign === this.#quote) this.place = 'tag';
    } else if (this.place !== 'tag') {
      if (/^<(script|style)$/.test(sign)) throw new Error('No script nor style in a page');
      this.place = 'tag';
      this.#tag = sign;
    } else if (sign === '>') {
      this.place = this.#tag === '<textarea' ? 'verbatim' : 'text';
    } else {
      this.place = 'quoted';
      this.#quote = sign;
    }
  }
}
