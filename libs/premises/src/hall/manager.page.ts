import {
  choiceField,
  type Filled,
  type Html,
  html,
  radioField,
  refusalSummary,
  type Shown,
  textField,
} from '#platform';
import type { HallOccurrence, HallRequest } from './hall-request.js';
import { lineOf, slotInWords } from './hall-words.rules.js';
import { fieldOf, isAnswerable, wishedSlots } from './manager-answers.rules.js';
import { occurrenceLabels, refusalKinds } from './occurrence.rules.js';

/** What the manager reads: what is asked, what was answered, and the forms that answer. */
export function managerPage(
  request: HallRequest,
  filled: Filled,
  { token, today, school, said }: { token: string; today: string; school: string; said?: string },
): Html {
  const open = request.occurrences.filter((one) => one.status !== 'refused' && isAnswerable(one, today));
  const waiting = open.filter(({ status }) => status === 'asked');
  const settled = request.occurrences.filter((one) => !open.includes(one));
  return html`${said && html`<div class="panel" role="status"><p>${said}</p></div>`}${refusalSummary(filled)}
<dl><dt>Salle</dt><dd>${request.roomName}</dd><dt>Demandée par</dt><dd>${school}</dd>
<dt>Pour</dt><dd>${request.purpose}</dd><dt>Personnes attendues</dt><dd>${request.expectedPeople}</dd>
${request.note && html`<dt>Précision</dt><dd>${request.note}</dd>`}</dl>
${waiting.length > 1 && toAll(filled, token, waiting.length)}
${open.length > 0 ? oneByOne(request, open, filled, token, today) : html`<p>Plus aucune date n’attend votre réponse. Merci.</p>`}
${settled.length > 0 && settledPart(settled, filled, token, today)}`;
}

const toAll = (
  filled: Filled,
  token: string,
  count: number,
): Html => html`<h2>Répondre pour les ${count} dates</h2>
<form method="post" action="/grande-salle/${token}/toutes">
<p><button name="reponse-a-tout" value="accorder" type="submit">Tout accorder</button></p></form>
<form method="post" action="/grande-salle/${token}/toutes" novalidate>
${reasonFields(filled, 'motif-a-tout', 'precision-a-tout')}
<p><button class="grave" name="reponse-a-tout" value="refuser" type="submit">Tout refuser</button></p></form>`;

const oneByOne = (
  request: HallRequest,
  open: readonly HallOccurrence[],
  filled: Filled,
  token: string,
  today: string,
): Html => html`<h2>${open.length === 1 ? 'Répondre' : 'Répondre date par date'}</h2>
<form method="post" action="/grande-salle/${token}/reponses" novalidate>
${open.length > 1 && html`<p>Une date laissée sans réponse attend : vous pourrez revenir par le même lien.</p>`}
${open.map((one) => dateFields(request, one, filled, today))}
<p><button type="submit">Envoyer mes réponses</button></p></form>`;

function dateFields(request: HallRequest, one: HallOccurrence, filled: Filled, today: string): Html {
  const proposed = one.status === 'alternative_proposed';
  const wished = wishedSlots(request.wishes, one.day, today);
  const answers = proposed
    ? [{ code: 'refuser', label: 'Refuser finalement' }]
    : [
        { code: 'accorder', label: 'Accorder' },
        { code: 'refuser', label: 'Refuser' },
        { code: 'proposer', label: 'Proposer une autre date' },
      ];
  return html`<div class="panel">
${radioField(filled, { name: fieldOf('reponse', one.id), label: slotInWords(one), options: answers })}
${proposed && html`<p>Vous proposez : ${slotInWords(one.alternative!)}. L’école n’a pas encore répondu.</p>`}
<details${mustShow(filled, one.id) && html` open`}><summary>Motif${!proposed && ', ou autre date'}</summary>
${reasonFields(filled, fieldOf('motif', one.id), fieldOf('precision', one.id))}
${!proposed && otherDate(one, wished.map(slotInWords), filled)}</details></div>`;
}

const reasonFields = (filled: Filled, kind: string, words: string): Html =>
  html`<div class="pair">${choiceField(filled, {
    name: kind,
    label: 'Motif, pour un refus',
    options: Object.entries(refusalKinds).map(([code, label]) => ({ code, label })),
    none: 'Choisissez',
  })}${textField(filled, { name: words, label: 'Précision que l’école lira' })}</div>`;

const otherDate = (one: HallOccurrence, wished: readonly string[], filled: Filled): Shown =>
  html`${
    wished.length > 0 &&
    choiceField(filled, {
      name: fieldOf('souhait', one.id),
      label: 'Autre date qui irait à l’école',
      options: wished.map((label, i) => ({ code: String(i), label })),
      none: 'Aucune de celles-ci',
    })
  }<div class="pair">${textField(filled, {
    name: fieldOf('jour', one.id),
    label: wished.length > 0 ? 'Ou la date que vous proposez' : 'Date que vous proposez',
    hint: 'Comme 15/09/2027',
    short: true,
  })}${choiceField(filled, {
    name: fieldOf('moment', one.id),
    label: 'Moment',
    options: [
      { code: 'matin', label: 'Matin' },
      { code: 'apres-midi', label: 'Après-midi' },
      { code: 'soiree', label: 'Soirée, de 18 h à 21 h' },
    ],
    none: 'Aux mêmes heures',
  })}</div>`;

/** What is folded opens by itself over what was typed or refused in it. */
const mustShow = ({ typed, refusals }: Filled, id: string): boolean => {
  const folded = FOLDED.map((part) => fieldOf(part, id));
  return folded.some((name) => typed[name]) || refusals.some(({ field }) => folded.includes(field ?? ''));
};

const FOLDED = ['motif', 'precision', 'souhait', 'jour', 'moment'] as const;

const settledPart = (
  settled: readonly HallOccurrence[],
  filled: Filled,
  token: string,
  today: string,
): Html => html`<h2>Déjà répondu</h2>
<ul>${settled.map((one) => html`<li>${said(one)}</li>`)}</ul>
${
  settled.some((one) => isAnswerable(one, today)) &&
  html`<form method="post" action="/grande-salle/${token}/reponses" novalidate>
<p>Une date refusée peut encore être accordée :</p>
${settled
  .filter((one) => isAnswerable(one, today))
  .map((one) =>
    radioField(filled, {
      name: fieldOf('reponse', one.id),
      label: slotInWords(one),
      options: [{ code: 'accorder', label: 'Accorder finalement' }],
    }),
  )}
<p><button class="quiet" type="submit">Accorder</button></p></form>`
}
<p>Pour reprendre une date accordée, appelez l’école : des apprenants y sont peut-être attendus.</p>`;

const said = (one: HallOccurrence): string =>
  one.status === 'expired'
    ? `${slotInWords(one)} : ${occurrenceLabels.expired.toLowerCase()}`
    : lineOf(one).slice('– '.length);

/** A link that opens nothing any more. */
export const oldHallLinkPage = (
  token: string,
): Html => html`<p>Ce lien est trop vieux, ou un plus récent l’a remplacé.</p>
<form method="post" action="/grande-salle/${token}/renouvellement">
<p>Un nouveau lien partira à l’adresse du gestionnaire de la salle, et à aucune autre.</p>
<p><button type="submit">Renvoyez-moi un lien</button></p></form>`;

export const unknownHallLinkPage = (): Html =>
  html`<p>Ce lien n’est pas complet : ouvrez-le depuis le message reçu, ou recopiez-le en entier.</p>`;

export const hallLinkSentPage = (): Html =>
  html`<p>Un message part maintenant à l’adresse du gestionnaire de la salle. Regardez aussi dans les courriers indésirables.</p>
<p>Rien ne vient ? L’adresse a peut-être changé : appelez l’école.</p>`;
