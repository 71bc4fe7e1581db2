import { LinkRequest } from './link-request';
import { askPasswordReset } from './session-api';

export function ForgottenPage() {
  return (
    <LinkRequest
      title="Mot de passe oublié"
      description="Nous y enverrons un lien pour choisir un nouveau mot de passe."
      action="Recevoir le lien"
      ask={askPasswordReset}
      answer={(email) =>
        `Si un compte existe pour ${email}, un message vient de lui être envoyé avec un lien pour choisir un nouveau mot de passe.`
      }
    />
  );
}
