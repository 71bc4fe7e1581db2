import { LinkRequest } from './link-request';
import { askAccessLink } from './session-api';

export function AccessRequestPage() {
  return (
    <LinkRequest
      title="Recevoir mon lien"
      description="Celle que vous avez donnée à l’école."
      action="Recevoir mon lien"
      ask={askAccessLink}
      answer={(email) =>
        `Si l’école connaît l’adresse ${email}, un message vient d’y être envoyé. Son lien ouvre vos pages, sans mot de passe.`
      }
    />
  );
}
