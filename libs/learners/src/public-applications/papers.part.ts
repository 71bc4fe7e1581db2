import { formatLongDay } from '#almanac';
import { choiceField, type Filled, type Html, html, textField } from '#platform';
import { documentKinds } from '../documents/document-kinds.js';
import type { ApplicantPapers } from './follow-up-documents.service.js';

const kinds = Object.entries(documentKinds).map(([code, label]) => ({ code, label }));

/** What is asked, what has arrived, and the form that sends one more; a file is never shown again here. */
export function papersPart({ asked, held }: ApplicantPapers, filled: Filled, mark: string): Html {
  return html`<h2>Mes pièces</h2>
${
  asked.length > 0 &&
  html`<ul>${asked.map(
    ({ label, demand, given }) =>
      html`<li>${label} : ${given ? 'reçue' : demand === 'required' ? 'à envoyer' : 'à envoyer quand vous pouvez'}</li>`,
  )}</ul>`
}
${
  held.length > 0 &&
  html`<p>Déjà dans votre dossier :</p><ul>${held.map(
    ({ name, label, addedOn }) =>
      html`<li>${name} (${label.toLowerCase()}), le ${formatLongDay(addedOn)}</li>`,
  )}</ul>`
}
<form method="post" action="/ma-candidature/pieces" enctype="multipart/form-data" novalidate>
<input type="hidden" name="mark" value="${mark}">
${choiceField(filled, { name: 'kind', label: 'Quelle pièce', options: kinds, none: 'Choisissez', required: true })}
${textField(filled, {
  name: 'file',
  label: 'Le fichier',
  hint: 'Une photo nette suffit. PDF, JPEG ou PNG, 10 Mo au plus.',
  type: 'file',
  accept: 'application/pdf,image/jpeg,image/png',
  required: true,
})}
<p><button type="submit">Envoyer la pièce</button></p></form>`;
}
