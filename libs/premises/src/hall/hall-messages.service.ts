import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity';
import { Config, Database, Mailer } from '#platform';
import { HallKeys } from './hall-keys.service.js';
import type { HallOccurrence, HallRequest } from './hall-request.js';
import { countOfDates, lineOf, requestInWords } from './hall-words.rules.js';

/** What is written to the hall's manager and to who asked. */
@Injectable()
export class HallMessages {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly keys: HallKeys,
  ) {}

  /** Asks the manager, with the link that answers. */
  async ask(request: HallRequest): Promise<void> {
    await this.#toManager(
      request,
      `${this.config.schoolName} demande ${request.roomName}\u00a0: ${countOfDates(request.occurrences.length)}`,
      `${this.config.schoolName} demande «\u00a0${request.roomName}\u00a0».\n\n${requestInWords(request)}`,
    );
  }

  async remind(request: HallRequest): Promise<void> {
    await this.#toManager(
      request,
      `Rappel\u00a0: ${this.config.schoolName} attend votre réponse pour ${request.roomName}`,
      `Une demande de «\u00a0${request.roomName}\u00a0» attend votre réponse.\n\n${requestInWords(request)}`,
    );
  }

  /** A new link, to the registered address and no other; those before it open nothing any more. */
  async renew(request: HallRequest): Promise<void> {
    if (await this.keys.justMade(request.id)) return;
    await this.keys.end(request.id);
    await this.#toManager(
      request,
      `Votre nouveau lien pour ${request.roomName}, ${this.config.schoolName}`,
      `Voici un nouveau lien vers la demande de «\u00a0${request.roomName}\u00a0». Les liens précédents ne servent plus.`,
    );
  }

  /** Asks whoever answers for the hall now; links sent to the former address die. */
  async askAgain(request: HallRequest): Promise<void> {
    await this.keys.end(request.id);
    if (request.occurrences.some(({ status }) => status === 'asked')) await this.ask(request);
  }

  /** Says to the manager what the school did with dates that were granted or proposed. */
  async tellManager(request: HallRequest, changed: readonly HallOccurrence[]): Promise<void> {
    await this.#toManager(
      request,
      `${request.roomName}\u00a0: ce qui change pour ${countOfDates(changed.length)}`,
      `${this.config.schoolName} vous informe, pour «\u00a0${request.purpose}\u00a0»\u00a0:\n\n${changed.map(lineOf).join('\n')}`,
    );
  }

  /** Tells who asked what the manager answered. */
  async tellRequester(request: HallRequest, answered: readonly HallOccurrence[]): Promise<void> {
    const addresses = await this.#addressesOf(({ id }) => id === request.askedBy);
    await this.#toStaff(
      addresses,
      `${request.roomName}\u00a0: réponse pour ${countOfDates(answered.length)}`,
      `Votre demande (${request.purpose}) a une réponse\u00a0:\n\n${answered.map(lineOf).join('\n')}`,
      request.id,
    );
  }

  /** Tells who asked and the coordination that nobody answers. */
  async tellUnanswered(request: HallRequest): Promise<void> {
    const addresses = await this.#addressesOf(
      ({ id, roles }) => id === request.askedBy || roles.includes('coordinator'),
    );
    await this.#toStaff(
      addresses,
      `${request.roomName}\u00a0: sans réponse du gestionnaire`,
      `Le gestionnaire n’a pas répondu à deux rappels (${request.purpose}). Appelez-le, ou choisissez une autre salle.`,
      request.id,
    );
  }

  async #toManager(request: HallRequest, subject: string, text: string): Promise<void> {
    const [manager] = await this.database.query<{ office: string; email: string }>(
      'SELECT office, email FROM premises.hall_manager WHERE room_id = $1',
      [request.roomId],
    );
    if (!manager) return;
    const link = `${this.config.publicUrl}/grande-salle/${await this.keys.add(request.id)}`;
    await this.mailer.send({
      to: manager.email,
      subject,
      body: `Bonjour,\n\n${text}\n\nVous répondez ici, sans mot de passe, date par date ou pour toutes à la fois :\n${link}\n\nCe lien est valable trente jours ; la page vous en enverra un autre ensuite. Ne transférez pas ce message : le lien répond en votre nom.`,
    });
  }

  async #toStaff(addresses: readonly string[], subject: string, text: string, id: string): Promise<void> {
    for (const to of addresses)
      await this.mailer.send({
        to,
        subject,
        body: `Bonjour,\n\n${text}\n\nLa demande : ${this.config.publicUrl}/salles/demandes/${id}`,
      });
  }

  async #addressesOf(
    keep: (account: Awaited<ReturnType<Accounts['list']>>[number]) => boolean,
  ): Promise<string[]> {
    return (await this.accounts.list()).flatMap((account) =>
      account.email && !account.deactivatedAt && keep(account) ? [account.email] : [],
    );
  }
}
