import { formatLongDay } from '#almanac';
import { type Filled, type Html, html, longField, refusalSummary, type Shown, textField } from '#platform';
import { contactFields } from './application-form.page.js';
import type { FollowedApplication } from './follow-up.service.js';
import { applicantSteps, standingOf } from './standing.rules.js';

const hidden = (mark: string) => html`<input type="hidden" name="mark" value="${mark}">`;

/** Where one comes in: a new link to the registered address, or what stands on the paper. */
export function entrancePage(filled: Filled, said: Shown = null): Html {
  return html`${said}${refusalSummary(filled)}
<h2>Vous avez donné une adresse e-mail</h2>
<p>Ouvrez le lien du dernier message de l’école. Il est trop vieux, ou perdu ? Demandez-en un autre.</p>
<form method="post" action="/ma-candidature/nouveau-lien" novalidate>
${textField(filled, { name: 'email', label: 'Adresse e-mail', type: 'email', autocomplete: 'email', required: true })}
<p><button type="submit">Renvoyez-moi un lien</button></p></form>
<h2>Vous avez une référence et un code</h2>
<form method="post" action="/ma-candidature/code" novalidate>
<div class="pair">
${textField(filled, { name: 'reference', label: 'Référence', hint: 'Comme K7M4-9Q2P', required: true })}
${textField(filled, { name: 'code', label: 'Code', hint: 'Comme 8H3T-6WRA', required: true })}
</div>
<p><button type="submit">Ouvrir mon dossier</button></p></form>
<p>Perdus ? L’école vous en imprime d’autres. <a href="/candidater">Déposer une candidature</a></p>`;
}

/** Always the same, whether the address is known or not. */
export const linkSentPage =
  (): Html => html`<p>Si une candidature est enregistrée à cette adresse, un message y part
maintenant, avec un nouveau lien. Regardez aussi dans les courriers indésirables.</p>
<p>Rien ne vient ? Votre candidature est peut-être enregistrée sous une autre adresse : appelez l’école.</p>
<p><a href="/ma-candidature">Revenir</a></p>`;

/** What a link shows before anything is opened: programs that scan mail come this far and no further. */
export const linkPage = (
  token: string,
): Html => html`<p>Ce lien ouvre votre candidature sur cet appareil, pour quatre heures.</p>
<form method="post" action="/ma-candidature/lien/${token}"><p><button type="submit">Ouvrir mon dossier</button></p></form>`;

export const oldLinkPage = (
  token: string,
): Html => html`<p>Ce lien est trop vieux, ou un plus récent l’a remplacé.</p>
<form method="post" action="/ma-candidature/lien/${token}/renouvellement">
<p>Un nouveau lien partira à l’adresse enregistrée dans votre dossier, et à aucune autre.</p>
<p><button type="submit">Renvoyez-moi un lien</button></p></form>
<p><a href="/ma-candidature">J’ai une référence et un code</a></p>`;

/** The application, as the person follows it. `more` are the parts that other features add, such as its documents. */
export function followUpPage(
  application: FollowedApplication,
  filled: Filled,
  { mark, said, more }: { mark: string; said?: string; more?: Shown },
): Html {
  const { firstName, lastName, cohortName, cohortStartsOn, receivedOn, stage } = application;
  const { now, next, step, open } = standingOf(stage);
  return html`${said && html`<div class="panel" role="status"><p>${said}</p></div>`}${refusalSummary(filled)}
<p>${firstName} ${lastName}, ${cohortName} (rentrée le ${formatLongDay(cohortStartsOn)}). Candidature reçue le ${formatLongDay(receivedOn)}.</p>
<div class="panel"><h2>${now}</h2><p>${next}</p></div>
${
  step !== null &&
  html`<ol class="steps">${applicantSteps.map(
    (name, i) =>
      html`<li${i === step && html` aria-current="step"`}>${name}${i < step ? ' (fait)' : i === step && ' : vous en êtes là'}</li>`,
  )}</ol>`
}
${more}
${
  open &&
  html`<h2>Mes coordonnées</h2>
<form method="post" action="/ma-candidature/coordonnees" novalidate>${hidden(mark)}
${contactFields(filled)}
<p><button type="submit">Enregistrer mes coordonnées</button></p></form>
<h2>Retirer ma candidature</h2>
<p>Vous avez trouvé autre chose, ou changé d’avis ? <a href="/ma-candidature/retrait">Retirer ma candidature</a></p>`
}
<h2>Fermer</h2>
<form method="post" action="/ma-candidature/fermeture">${hidden(mark)}
<p>Sur un appareil que d’autres utilisent, fermez votre dossier en partant.</p>
<p><button class="quiet" type="submit">Fermer mon dossier</button></p></form>`;
}

/** The consequence, in a sentence, before it is done. */
export const withdrawalPage = (
  { cohortName }: FollowedApplication,
  filled: Filled,
  mark: string,
): Html => html`${refusalSummary(filled)}
<p>En retirant votre candidature, vous renoncez à une place dans ${cohortName}, et l’école n’examine plus votre dossier.
Seule l’école pourra la rouvrir.</p>
<form method="post" action="/ma-candidature/retrait" novalidate>${hidden(mark)}
${longField(filled, { name: 'reason', label: 'Pourquoi (facultatif)', hint: 'Quelques mots aident l’école ; 300 caractères au plus.' })}
<p><button class="grave" type="submit">Retirer ma candidature</button></p></form>
<p><a href="/ma-candidature">Non, revenir à mon dossier</a></p>`;
