import { Injectable } from '@nestjs/common';
import { Config, Database, Mailer } from '#platform';
import { ApplicantKeys } from './applicant-keys.service.js';
import { PublicCounts } from './public-counts.service.js';

/** What is written to people who applied; a mailbox gets five such messages a day, whoever asks for them. */
@Injectable()
export class ApplicantMessages {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly keys: ApplicantKeys,
    private readonly counts: PublicCounts,
  ) {}

  /** Says that an application arrived, with the link to its follow-up page. */
  async confirm(applicationId: string, to: string, firstName: string, cohortName: string): Promise<void> {
    if (!(await this.counts.take('message', to))) return;
    await this.mailer.send({
      to,
      subject: `Votre candidature à ${this.config.schoolName}`,
      body: `Bonjour ${firstName},\n\nNous avons bien reçu votre candidature (${cohortName}). L'école l'examine et vous répond.\n\nVotre page de suivi : voir où en est votre dossier, compléter vos coordonnées, envoyer un document ou retirer votre candidature. Ce lien est valable quatorze jours ; la page vous en enverra un autre ensuite.\n${await this.#address(applicationId)}\n\nNe transférez pas ce message : le lien ouvre votre dossier à qui le possède. Si vous n'avez rien demandé, écrivez à l'école : elle effacera cette candidature.`,
    });
  }

  /** Sends a new link to the address registered in the application's file, and to no other. */
  async sendLink(applicationId: string): Promise<void> {
    const [found] = await this.database.query<{ email: string | null; firstName: string }>(
      `SELECT l.email, l.first_name AS "firstName" FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id
       WHERE a.id = $1`,
      [applicationId],
    );
    if (!found?.email || !(await this.counts.take('message', found.email))) return;
    await this.mailer.send({
      to: found.email,
      subject: `Votre page de suivi, ${this.config.schoolName}`,
      body: `Bonjour ${found.firstName},\n\nVoici un nouveau lien vers votre candidature, valable quatorze jours. Les liens précédents ne servent plus.\n${await this.#address(applicationId)}\n\nNe transférez pas ce message : le lien ouvre votre dossier à qui le possède.`,
    });
  }

  /** Says to the former address that it was replaced. */
  async addressChanged(formerAddress: string): Promise<void> {
    await this.mailer.send({
      to: formerAddress,
      subject: `Votre adresse a changé, ${this.config.schoolName}`,
      body: `Bonjour,\n\nL'adresse e-mail de votre candidature vient d'être remplacée depuis la page de suivi. Si ce n'était pas vous, appelez l'école.`,
    });
  }

  async #address(applicationId: string): Promise<string> {
    return `${this.config.publicUrl}/ma-candidature/lien/${await this.keys.link(applicationId)}`;
  }
}
