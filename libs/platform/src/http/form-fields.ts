import type { Refusal } from '../errors/refusal.js';
import { type Html, html, type Shown } from './html.js';

/** What a form without JavaScript sent: texts only; of a name sent twice, the last. */
export type Typed = Readonly<Record<string, string>>;

/** Reads a form's body; whatever is no text is left out, so that it is as if the field were empty. */
export function typedForm(body: unknown): Typed {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
    .map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value])
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => [name, value.replaceAll('\0', '')]);
  return Object.fromEntries(entries) as Typed;
}

/** A form as it is shown: empty, or with all that was typed and what is wrong, each at its field. */
export interface Filled {
  typed: Typed;
  refusals: readonly Refusal[];
}

interface Field {
  name: string;
  label: string;
  hint?: string;
}

const refusalAt = (filled: Filled, name: string) =>
  filled.refusals.find(({ field }) => field === name)?.message;

function described(filled: Filled, { name, hint }: Field): { told: Html; marks: Html } {
  const wrong = refusalAt(filled, name);
  const ids = [hint && `${name}-aide`, wrong && `${name}-erreur`].filter(Boolean).join(' ');
  return {
    told: html`${hint && html`<p class="hint" id="${name}-aide">${hint}</p>`}${
      wrong && html`<p class="wrong" id="${name}-erreur">${wrong}</p>`
    }`,
    marks: html`${ids && html` aria-describedby="${ids}"`}${wrong && html` aria-invalid="true"`}`,
  };
}

/** A line of text. `autocomplete` is the browser's word for it, so that it fills it in. */
export function textField(
  filled: Filled,
  field: Field & {
    type?: 'text' | 'email' | 'tel' | 'file' | 'search';
    autocomplete?: string;
    inputmode?: string;
    accept?: string;
    short?: boolean;
    required?: boolean;
  },
): Html {
  const { name, label, type = 'text', autocomplete = 'off', inputmode, accept, short, required } = field;
  const { told, marks } = described(filled, field);
  const value = type === 'file' ? undefined : (filled.typed[name] ?? '');
  return html`<div class="field"><label for="${name}">${label}</label>${told}
<input class="${short ? 'short' : ''}" id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}"${
    value !== undefined && html` value="${value}"`
  }${inputmode && html` inputmode="${inputmode}"`}${accept && html` accept="${accept}"`}${
    required && html` aria-required="true"`
  }${marks}></div>`;
}

/** Several lines of text. */
export function longField(filled: Filled, field: Field): Html {
  const { told, marks } = described(filled, field);
  // A browser drops the first line break of a textarea: one is given to drop.
  return html`<div class="field"><label for="${field.name}">${field.label}</label>${told}
<textarea id="${field.name}" name="${field.name}" rows="7"${marks}>
${filled.typed[field.name] ?? ''}</textarea></div>`;
}

/** A choice in a list; the first line is empty, and says so. */
export function choiceField(
  filled: Filled,
  field: Field & { options: readonly { code: string; label: string }[]; none: string; required?: boolean },
): Html {
  const { told, marks } = described(filled, field);
  const chosen = filled.typed[field.name] ?? '';
  const option = (code: string, label: string) =>
    html`<option value="${code}"${code === chosen && html` selected`}>${label}</option>`;
  return html`<div class="field"><label for="${field.name}">${field.label}</label>${told}
<select id="${field.name}" name="${field.name}"${field.required && html` aria-required="true"`}${marks}>
${option('', field.none)}${field.options.map(({ code, label }) => option(code, label))}</select></div>`;
}

/** One answer of a few, all in view. */
export function radioField(
  filled: Filled,
  field: Field & { options: readonly { code: string; label: string }[] },
): Html {
  const { told, marks } = described(filled, field);
  const { name, label, options } = field;
  const chosen = filled.typed[name] ?? '';
  return html`<fieldset class="field"${marks} role="radiogroup"><legend>${label}</legend>${told}
${options.map(
  (option, i) =>
    html`<div class="pick"><input type="radio" id="${i === 0 ? name : `${name}-${i}`}" name="${name}" value="${
      option.code
    }"${option.code === chosen && html` checked`}><label for="${i === 0 ? name : `${name}-${i}`}">${option.label}</label></div>`,
)}</fieldset>`;
}

/** A box to tick; ticked, it sends « oui ». */
export function tickField(filled: Filled, field: Field & { required?: boolean }): Html {
  const { told, marks } = described(filled, field);
  const { name, label, required } = field;
  return html`<div class="field">${told}<div class="pick"><input type="checkbox" id="${name}" name="${name}" value="oui"${
    filled.typed[name] === 'oui' && html` checked`
  }${required && html` aria-required="true"`}${marks}><label for="${name}">${label}</label></div></div>`;
}

/** What is wrong, all at once, each leading to its field; nothing when nothing is. */
export function refusalSummary({ refusals }: Filled): Shown {
  if (refusals.length === 0) return null;
  const count = refusals.length === 1 ? 'Un point est à revoir' : `${refusals.length} points sont à revoir`;
  return html`<div class="errors" role="alert" tabindex="-1" autofocus><h2>${count}</h2><ul>
${refusals.map(
  ({ field, message }) => html`<li>${field ? html`<a href="#${field}">${message}</a>` : message}</li>`,
)}</ul><p>Rien de ce que vous avez saisi n’est perdu.</p></div>`;
}
