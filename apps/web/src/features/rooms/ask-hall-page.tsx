import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { say } from '../../undo';
import { useSchoolToday } from '../session/session-api';
import { AskHallForm } from './ask-hall-form';
import { roomsQuery } from './rooms-api';

/** Asks the hall's manager for a day, or for the same weekdays until another. */
export function AskHallPage() {
  const rooms = useQuery(roomsQuery);
  const today = useSchoolToday();
  const navigate = useNavigate();
  return (
    <Page
      title="Demander la grande salle"
      lead="Le gestionnaire reçoit un seul message, et répond date par date. Rien n’est réservé avant sa réponse."
    >
      <QueryState query={rooms}>
        {(all) => {
          const halls = all.filter(({ kind }) => kind === 'hall');
          if (halls.length === 0)
            return (
              <Empty title="La grande salle n’est pas enregistrée">
                Ajoutez-la à la page « Salles », avec l’adresse de son gestionnaire.
              </Empty>
            );
          return (
            <AskHallForm
              halls={halls}
              today={today}
              onDone={(id) => {
                say('Demande envoyée au gestionnaire.');
                void navigate(`/salles/demandes/${id}`);
              }}
            />
          );
        }}
      </QueryState>
    </Page>
  );
}
