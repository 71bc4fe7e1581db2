import { formatLongDay } from '#almanac';
import {
  choiceField,
  type Filled,
  type Html,
  html,
  longField,
  radioField,
  refusalSummary,
  textField,
  tickField,
} from '#platform';
import { prescriberLabels } from '../applications/prescriber-labels.js';
import { askedLevels, askedPrescribers } from './answers.rules.js';
import { CODE_DAYS } from './applicant-keys.service.js';
import type { CohortWindow } from './application-windows.service.js';
import { notice } from './notice.js';
import type { Received } from './public-applications.service.js';

const levels = Object.entries(askedLevels).map(([code, { label }]) => ({ code, label }));
const prescribers = askedPrescribers.map((code) => ({ code, label: prescriberLabels[code] }));

/** The form, empty or with what was typed; `token` is its own mark. */
export function applicationForm(open: readonly CohortWindow[], filled: Filled, token: string): Html {
  const [only] = open;
  return html`${refusalSummary(filled)}
<p>Pour demander une place dans une promotion en alternance : développement web, deux ans, sans test technique.
Comptez dix minutes. Les réponses marquées « facultatif » peuvent rester vides.</p>
<form method="post" action="/candidater" novalidate>
<input type="hidden" name="token" value="${token}">
<fieldset><legend>La promotion</legend>
${
  open.length === 1 && only
    ? html`<p>${only.cohort.name}, du ${formatLongDay(only.cohort.startsOn)} au ${formatLongDay(only.cohort.endsOn)}.</p>
<input type="hidden" name="cohortId" value="${only.cohort.id}">`
    : radioField(filled, {
        name: 'cohortId',
        label: 'Pour quelle promotion ?',
        options: open.map(({ cohort }) => ({
          code: cohort.id,
          label: `${cohort.name}, rentrée le ${formatLongDay(cohort.startsOn)}`,
        })),
      })
}</fieldset>
<fieldset><legend>Vous</legend>
<div class="pair">
${textField(filled, { name: 'firstName', label: 'Prénom', autocomplete: 'given-name', required: true })}
${textField(filled, { name: 'lastName', label: 'Nom', autocomplete: 'family-name', required: true })}
</div>
${textField(filled, {
  name: 'birthDate',
  label: 'Date de naissance',
  hint: 'Par exemple 31/12/2007',
  autocomplete: 'bday',
  short: true,
  required: true,
})}</fieldset>
<fieldset><legend>Pour vous répondre</legend>
<p class="hint">Une seule façon suffit : e-mail, téléphone ou adresse postale. Sans e-mail, la page suivante vous donnera une référence et un code à garder.</p>
${contactFields(filled)}</fieldset>
<fieldset><legend>Votre parcours</legend>
${choiceField(filled, {
  name: 'level',
  label: 'Ce que vous avez obtenu de plus élevé',
  options: levels,
  none: 'Choisissez',
  required: true,
})}
${textField(filled, { name: 'lastClass', label: 'Dernière classe suivie (facultatif)', hint: 'Par exemple : terminale STMG' })}
${longField(filled, {
  name: 'motivation',
  label: 'Ce qui vous donne envie (facultatif)',
  hint: 'Quelques phrases, comme elles viennent ; 3 000 caractères au plus. Aucune connaissance technique n’est attendue.',
})}</fieldset>
<fieldset><legend>Si vous avez moins de 18 ans</legend>
<p class="hint">Un parent, ou la personne ou le service qui vous représente.</p>
${textField(filled, { name: 'representativeName', label: 'Son nom' })}
<div class="pair">
${textField(filled, { name: 'representativePhone', label: 'Son téléphone (facultatif)', type: 'tel' })}
${textField(filled, { name: 'representativeEmail', label: 'Son e-mail (facultatif)', type: 'email' })}
</div></fieldset>
<fieldset><legend>Qui vous envoie (facultatif)</legend>
<p class="hint">Cette réponse est protégée : peu de personnes la lisent, et chaque lecture est notée.</p>
${choiceField(filled, { name: 'prescriberKind', label: 'Quelle structure', options: prescribers, none: 'Personne, ou je préfère ne pas le dire' })}
${textField(filled, { name: 'prescriberName', label: 'Son nom', hint: 'Par exemple : mission locale du Blaisois' })}</fieldset>
<fieldset><legend>Vos données</legend>
<div class="panel">${notice.sentences.map((sentence) => html`<p>${sentence}</p>`)}
<p>Information du ${formatLongDay(notice.version)}.</p></div>
${tickField(filled, { name: 'notice', label: 'J’ai lu cette information.', required: true })}
${tickField(filled, {
  name: 'recontact',
  label:
    'J’accepte que l’école me recontacte pour une autre formation (facultatif, sans effet sur votre candidature).',
})}</fieldset>
<div class="trap" aria-hidden="true"><label for="website">Laissez ce champ vide</label>
<input id="website" name="website" type="text" tabindex="-1" autocomplete="off" value=""></div>
<p><button type="submit">Envoyer ma candidature</button></p>
</form>
<p>Vous avez déjà candidaté ? <a href="/ma-candidature">Suivre ma candidature</a></p>`;
}

/** Where somebody is reached; the follow-up page asks the same. */
export function contactFields(filled: Filled): Html {
  return html`${textField(filled, { name: 'email', label: 'Adresse e-mail', type: 'email', autocomplete: 'email' })}
${textField(filled, { name: 'phone', label: 'Téléphone', type: 'tel', autocomplete: 'tel', short: true })}
${textField(filled, { name: 'street', label: 'Adresse postale', hint: 'Numéro et rue', autocomplete: 'street-address' })}
<div class="pair">
${textField(filled, { name: 'postcode', label: 'Code postal', autocomplete: 'postal-code', inputmode: 'numeric' })}
${textField(filled, { name: 'city', label: 'Commune', autocomplete: 'address-level2' })}
</div>`;
}

/** When no promotion takes applications. */
export function closedForm(windows: readonly CohortWindow[]): Html {
  const next = windows
    .map((window) => window.opensLater)
    .filter((day) => day !== null)
    .sort()[0];
  return html`<p>Aucune promotion ne prend de candidature en ce moment.</p>
<p>${next ? `Les prochaines candidatures ouvrent le ${formatLongDay(next)}.` : 'Les prochaines dates seront affichées ici.'}</p>
<p><a href="/ma-candidature">Suivre une candidature déjà envoyée</a></p>`;
}

/** What is said once the application is there. */
export function receivedPage({ firstName, cohortName, email, paper, remarks, changedSince }: Received): Html {
  return html`<p>Merci ${firstName}. Votre candidature pour ${cohortName} est bien reçue.</p>
${
  changedSince &&
  html`<div class="panel"><p>Cette candidature était déjà enregistrée : les réponses changées depuis n’ont pas été reprises. Corrigez vos coordonnées sur votre page de suivi, ou dites-le à l’école.</p></div>`
}
${
  remarks.length > 0 &&
  html`<div class="panel"><h2>À savoir</h2>
${remarks.map((remark) => html`<p>${remark}</p>`)}
<p>Ce n’est pas un refus : l’école lit votre candidature, et décide. Elle peut accorder une dérogation ou vous orienter.</p></div>`
}
<h2>Et maintenant</h2>
<ol class="steps"><li>L’école lit votre candidature.</li><li>Elle vous écrit ou vous appelle, d’habitude pour un entretien.</li>
<li>Elle vous répond, quelle que soit la réponse.</li></ol>
${
  email
    ? html`<p>Un message part à l’adresse <strong>${email}</strong>, avec le lien de votre page de suivi. Regardez aussi dans les courriers indésirables.</p>`
    : paper
      ? html`<h2>À garder : votre référence et votre code</h2>
<p>Notez-les ou photographiez cette page : le code ne sera plus affiché. Ils ouvrent votre page de suivi pendant ${CODE_DAYS} jours.</p>
<dl><dt>Référence</dt><dd class="code">${paper.reference}</dd><dt>Code</dt><dd class="code">${paper.code}</dd></dl>
<p>Perdus ? L’école vous en imprime d’autres.</p>`
      : html`<p>Votre code a été remplacé depuis : demandez le nouveau à l’école.</p>`
}
<p><a href="/ma-candidature">Ouvrir ma page de suivi</a></p>`;
}
