import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { JobHandler } from '../outbox/subscribe.js';

export interface Message {
  to: string;
  /** French, without line break. */
  subject: string;
  /** Plain text. */
  body: string;
}

export interface StoredMessage extends Message {
  id: string;
  createdAt: Date;
  sentAt: Date | null;
}

/** Messages are rows written with the use case that needs them; the worker sends them afterwards. */
@Injectable()
export class Mailer {
  #transport: Transporter | null = null;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async send(message: Message): Promise<void> {
    await this.database.query(
      'INSERT INTO platform.mail_message (recipient, subject, body) VALUES ($1, $2, $3)',
      [message.to, message.subject.replace(/\s+/g, ' '), message.body],
    );
  }

  /** The newest messages first; for the demonstration's mailbox. */
  async latest(limit: number): Promise<StoredMessage[]> {
    return this.database.query(
      `SELECT id, recipient AS "to", subject, body, created_at AS "createdAt", sent_at AS "sentAt"
       FROM platform.mail_message ORDER BY id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Sends what is due. A refused message waits longer each time, a day at most, and keeps the reason. */
  @JobHandler('deliver-mail')
  async deliver(): Promise<void> {
    if (this.config.demo && !this.config.smtpUrl) {
      await this.database.query('UPDATE platform.mail_message SET sent_at = now() WHERE sent_at IS NULL');
      return;
    }
    if (!this.config.smtpUrl) return;
    this.#transport ??= createTransport(this.config.smtpUrl);
    const due = await this.database.query<StoredMessage>(
      `UPDATE platform.mail_message SET attempts = attempts + 1,
         next_attempt_at = now() + least(power(2, attempts), 1440) * interval '1 minute'
       WHERE id IN (SELECT id FROM platform.mail_message WHERE sent_at IS NULL AND next_attempt_at <= now()
                    ORDER BY id LIMIT 50 FOR UPDATE SKIP LOCKED)
       RETURNING id, recipient AS "to", subject, body`,
    );
    for (const message of due) await this.#deliverOne(message);
  }

  async #deliverOne(message: StoredMessage) {
    try {
      await this.#transport!.sendMail({
        from: this.config.mailFrom,
        to: message.to,
        subject: message.subject,
        text: message.body,
        messageId: `<${message.id}@tandem>`,
      });
      await this.database.query(
        'UPDATE platform.mail_message SET sent_at = now(), last_error = NULL WHERE id = $1',
        [message.id],
      );
    } catch (error) {
      const reason = (error as { code?: string; responseCode?: number }).code ?? 'unknown';
      this.logger.warn({ messageId: message.id, reason }, 'message not sent');
      await this.database.query('UPDATE platform.mail_message SET last_error = $2 WHERE id = $1', [
        message.id,
        reason,
      ]);
    }
  }
}
