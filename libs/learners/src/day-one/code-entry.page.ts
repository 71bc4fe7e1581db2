import { type Filled, type Html, html, refusalSummary, textField, tickField } from '#platform';

/** Where a code from a slip is typed, or shown ready to be sent. `signedIn` is who uses this browser already. */
export const codePage = (filled: Filled, signedIn: string | null): Html => html`${refusalSummary(filled)}
<p>Le code est sur le papier que l’école vous a remis. Il sert une seule fois.</p>
${signedIn && html`<p>${signedIn} utilise ce navigateur. Entrer un autre code ferme cette session.</p>`}
<form method="post" action="/code" novalidate>
${textField(filled, {
  name: 'code',
  label: 'Votre code',
  hint: 'Huit lettres ou chiffres, par exemple ABCD-2345',
  autocomplete: 'one-time-code',
  short: true,
  required: true,
})}
${tickField(filled, {
  name: 'shared',
  label: 'Ce téléphone ou cet ordinateur sert à d’autres',
  hint: 'Vos pages se fermeront d’elles-mêmes au bout de deux heures.',
})}
<button type="submit">Ouvrir mes pages</button>
</form>`;

/** Once in: an address may be given, so that no paper is needed any more. */
export const addressPage = (filled: Filled, name: string): Html => html`${refusalSummary(filled)}
<p>Bonjour ${name}, vos pages sont ouvertes.</p>
<p><a href="/mon-calendrier">Voir mon calendrier</a></p>
<form method="post" action="/code/adresse" novalidate>
<h2>Recevoir vos messages par e-mail</h2>
<p>C’est facultatif. Avec une adresse, vous pourrez revenir sans papier : nous vous enverrons un lien.</p>
${textField(filled, {
  name: 'email',
  label: 'Votre adresse e-mail',
  type: 'email',
  autocomplete: 'email',
  inputmode: 'email',
})}
<button type="submit">Enregistrer cette adresse</button>
</form>`;

export const sentPage = (email: string): Html => html`<p>Un message est parti à ${email}.
Ouvrez-le et appuyez sur le bouton : c’est ainsi que nous savons que l’adresse est la vôtre.</p>
<p><a href="/mon-calendrier">Voir mon calendrier</a></p>`;

export const confirmPage = (token: string, filled: Filled): Html => html`${refusalSummary(filled)}
<p>Appuyez sur le bouton pour recevoir vos messages de l’école à cette adresse.</p>
<form method="post" action="/code/adresse/${token}"><button type="submit">C’est bien mon adresse</button></form>`;

export const confirmedPage = (
  email: string,
): Html => html`<p>Vos messages arriveront désormais à ${email}.</p>
<p><a href="/mon-calendrier">Voir mon calendrier</a></p>`;
