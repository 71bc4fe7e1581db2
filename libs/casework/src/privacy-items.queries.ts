import { Injectable } from '@nestjs/common';
import { Breaches } from './breaches/breaches.service.js';
import { dayInWords } from './clocks/clock-words.rules.js';
import { DataRequests } from './own-data/data-requests.service.js';
import { RetentionOverview } from './retention/retention-overview.service.js';
import type { ToDo } from './to-do/to-do.js';

const counted = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;

/** What people’s data asks of the staff: announced erasures, requests to answer, breaches to notify. */
@Injectable()
export class PrivacyItems {
  constructor(
    private readonly retention: RetentionOverview,
    private readonly requests: DataRequests,
    private readonly breaches: Breaches,
  ) {}

  /** @param direction whether the reader also holds what the direction alone does */
  async of(today: string, direction: boolean): Promise<ToDo[]> {
    const [runs, requests, breaches] = await Promise.all([
      direction ? this.retention.announced() : [],
      this.requests.all(),
      direction ? this.breaches.all() : [],
    ]);
    const common = { theme: 'school', learnerId: null } as const;
    return [
      ...runs.map(
        ({ id, label, act, dueOn, items }): ToDo => ({
          ...common,
          key: `retention:${id}`,
          title: `${counted(items.length, 'dossier arrive', 'dossiers arrivent')} au terme de leur conservation`,
          reason: `${label} : ${act} Un dossier peut être retenu, avec une raison.`,
          dueOn,
          late: false,
          to: '/confidentialite/conservation',
          act: 'Voir la liste',
          needs: 'privacy.manage',
        }),
      ),
      ...requests
        .filter(({ answeredOn }) => answeredOn === null)
        .map(
          ({ id, name, kind, dueOn }): ToDo => ({
            ...common,
            key: `data-request:${id}`,
            title: `${kind === 'erasure' ? 'Effacement demandé' : 'Rectification demandée'} par ${initialled(name)}`,
            reason: 'Une demande sur ses données reçoit une réponse dans le mois.',
            dueOn,
            late: dueOn < today,
            to: '/confidentialite/demandes',
            act: 'Répondre',
            needs: 'privacy.read',
          }),
        ),
      ...breaches
        .filter(({ clock }) => clock === 'running' || clock === 'late')
        .map(
          ({ id, knownAt, clock, dueAt }): ToDo => ({
            ...common,
            key: `breach:${id}`,
            // What somebody typed may name people, and the list leaves by e-mail.
            title: 'Violation de données à examiner',
            reason: `Connue le ${dayInWords(knownAt.slice(0, 10), today)}. L’autorité de contrôle est prévenue dans les 72 heures (RGPD, art. 33).`,
            dueOn: dueAt.slice(0, 10),
            late: clock === 'late',
            to: '/confidentialite/violations',
            act: 'Compléter',
            needs: 'privacy.manage',
          }),
        ),
    ];
  }
}

/** « Hanna L. » for « Hanna Lacroix »: the list also leaves by e-mail. */
const initialled = (name: string): string => {
  const [firstName = '', ...rest] = name.trim().split(/\s+/);
  return rest.length === 0 ? firstName : `${firstName}\u00a0${rest.join(' ')[0]}.`;
};
