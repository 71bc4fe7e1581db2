import { useQuery } from '@tanstack/react-query';
import { mediumDay, plusDays } from '../../../format/dates';
import { QueryState } from '../../../states';
import { cohortsQuery } from '../../cohorts/cohorts-api';
import { useSchoolToday } from '../../session/session-api';
import type { Enrolment, LearnerFile } from '../learners-api';
import { ActForm } from './act-form';
import {
  extend,
  type PathwayStep,
  returnToTraining,
  type Transition,
  takeStepBack,
  transfer,
} from './pathway-api';

interface Act {
  learner: LearnerFile;
  enrolment: Enrolment;
  onDone: () => void;
}

const reason = {
  name: 'reason',
  label: 'Motif',
  kind: 'text',
  description: 'Il reste au dossier. Rien sur la santé.',
  missing: 'Indiquez le motif.',
} as const;
const shown = (day: string | undefined, otherwise: string) => (day ? mediumDay(day) : otherwise);

/** Goes on in another promotion, which is no exit. */
export function TransferAct({ learner, enrolment, kind, onDone }: Act & { kind: Transition }) {
  const cohorts = useQuery(cohortsQuery);
  const today = useSchoolToday();
  const repeats = kind === 'repeated_year';
  return (
    <QueryState query={cohorts}>
      {(all) => {
        const from = all.find(({ id }) => id === enrolment.cohortId);
        const others = all.filter(
          ({ id, startsOn }) => id !== enrolment.cohortId && (!repeats || startsOn > (from?.startsOn ?? '')),
        );
        const name = (id: string | undefined) =>
          others.find((one) => one.id === id)?.name ?? 'l’autre promotion';
        return (
          <ActForm
            label={repeats ? 'Enregistrer l’année recommencée' : 'Enregistrer le changement'}
            onDone={onDone}
            fields={[
              {
                name: 'cohortId',
                label: 'Nouvelle promotion',
                kind: 'choice',
                choices: others.map(({ id, name: label }) => ({ value: id, label })),
                missing: 'Choisissez la promotion.',
              },
              {
                name: 'on',
                label: 'Premier jour dans la nouvelle promotion',
                kind: 'day',
                start: today,
                missing: 'Indiquez le jour.',
              },
              reason,
            ]}
            consequence={({ cohortId, on }) =>
              `${learner.firstName} quitte ${enrolment.cohortName} le ${on ? mediumDay(plusDays(on, -1)) : 'la veille'} et entre dans ${name(cohortId)} le ${shown(on, 'jour choisi')}. Ce n’est pas une sortie : cette personne reste comptée une seule fois parmi les entrées, et un contrat en cours continue.`
            }
            send={({ cohortId = '', on = '', reason: why = '' }) =>
              transfer(enrolment.id, { kind, cohortId, on, reason: why })
            }
            done={({ cohortId }) =>
              `${learner.firstName} ${learner.lastName} continue dans ${name(cohortId)}.`
            }
          />
        );
      }}
    </QueryState>
  );
}

export function ExtensionAct({ learner, enrolment, onDone }: Act) {
  return (
    <ActForm
      label="Prolonger la formation"
      onDone={onDone}
      fields={[
        { name: 'examOn', label: 'Date de l’examen', kind: 'day', missing: 'Indiquez la date de l’examen.' },
        {
          name: 'until',
          label: 'Nouvelle fin de formation',
          description: 'Un an au plus après la fin de la promotion.',
          kind: 'day',
          start: enrolment.extendedUntil ?? '',
          missing: 'Indiquez la nouvelle fin.',
        },
        reason,
      ]}
      consequence={({ until }) =>
        `La formation de ${learner.firstName} va jusqu’au ${shown(until, 'jour choisi')} : ce n’est pas une sortie, et aucun suivi d’insertion n’est attendu avant la sortie. Un contrat qui suit la formation se prolonge à part, sur sa fiche.`
      }
      send={({ examOn = '', until = '', reason: why = '' }) =>
        extend(enrolment.id, { examOn, until, reason: why })
      }
      done={({ until }) => `Formation prolongée jusqu’au ${shown(until, '')}.`}
    />
  );
}

export function ReturnAct({ learner, enrolment, onDone }: Act) {
  const today = useSchoolToday();
  return (
    <ActForm
      label="Enregistrer le retour"
      onDone={onDone}
      fields={[
        { name: 'on', label: 'Jour du retour', kind: 'day', start: today, missing: 'Indiquez le jour.' },
        reason,
      ]}
      consequence={({ on }) =>
        `${learner.firstName} redevient stagiaire de la formation professionnelle le ${shown(on, 'jour choisi')}, pour six mois au plus (Code du travail, L6222-18-2), le temps de trouver un autre employeur. L’inscription continue : ce n’est pas une sortie.`
      }
      send={({ on = '', reason: why = '' }) => returnToTraining(enrolment.id, { on, reason: why })}
      done={() => `Retour en formation de ${learner.firstName} ${learner.lastName} enregistré.`}
    />
  );
}

export function TakeBackAct({ step, onDone }: { step: PathwayStep; onDone: () => void }) {
  return (
    <ActForm
      label="Annuler cette étape"
      onDone={onDone}
      fields={[
        { ...reason, label: 'Motif de l’annulation', missing: 'Indiquez pourquoi l’étape est annulée.' },
      ]}
      consequence={() =>
        'L’étape reste au dossier, barrée, avec votre nom et ce motif. La situation redevient celle d’avant.'
      }
      send={async ({ reason: why = '' }) => {
        await takeStepBack(step.id, why);
        return undefined;
      }}
      done={() => 'Étape annulée.'}
    />
  );
}
