import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, RuleBroken, Transactional } from '#platform';
import { Prescriptions } from '../prescribers/prescriptions.service.js';
import { ApplicationWriter } from './application-writer.service.js';
import type { ApplicationBody, PrescriptionView } from './applications.dto.js';
import { PersonWriter } from './person-writer.service.js';
import { prescriberLabels } from './prescriber-labels.js';
import { typedApplication } from './typed-application.js';

/** Applications typed by staff, and who sent them. */
@Injectable()
export class Applications {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly people: PersonWriter,
    private readonly writer: ApplicationWriter,
    private readonly prescriptions: Prescriptions,
    private readonly audit: Audit,
  ) {}

  /** Whoever asks gets a file, eligible or not: the verdict is shown, not a door. */
  @Transactional()
  async receive(actor: Actor, body: ApplicationBody): Promise<string> {
    const today = this.clock.today();
    const typed = typedApplication(body, today);
    const { application } = typed;
    RuleBroken.ifAny(typed.refusals);
    await this.prescriptions.mustBeKnown(application);
    await this.cohorts.one(body.cohortId);
    await this.writer.takeTurn();
    const [id] = await this.writer.write([application], {
      actorId: actor.id,
      today: today.toString(),
      importId: null,
    });
    if (!id) {
      throw new Conflict(
        'application.already_there',
        'Cette personne a déjà une candidature pour cette promotion : même nom, même date de naissance.',
        'lastName',
      );
    }
    await this.people.complete(id, typed);
    await this.#record(actor, 'application.received', id);
    return id;
  }

  /** Who sent the person: each reading is logged, since it can reveal a social status. */
  @Transactional()
  async readPrescription(actor: Actor, id: string): Promise<PrescriptionView> {
    const found = await this.prescriptions.of(id);
    await this.#record(actor, 'prescription.read', id);
    return { ...found, kindLabel: prescriberLabels[found.kind] };
  }

  async #record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record({ action, subjectKind: 'application', subjectId, actorId: actor.id });
  }
}
