import { Anchor, NativeSelect, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Agenda, useAgenda } from '../../agenda';
import { plusDays } from '../../format/dates';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { roomFeed } from '../feeds/feeds-api';
import { Subscription } from '../feeds/subscription';
import { useMay, useSchoolToday } from '../session/session-api';
import { type AgendaSubject, agendaQuery, agendaSubjectsQuery, learnerAgendaQuery } from './agenda-api';
import { PrintedYear } from './cohort-doors';

/** A promotion by month or week, as it was last made known. */
export function CohortAgendaPage() {
  const { cohortId = '' } = useParams();
  return (
    <SubjectAgenda subject={{ cohortId }}>
      <div>
        <Anchor component={Link} to={`/calendrier/${cohortId}`}>
          Tout le calendrier de la promotion
        </Anchor>
      </div>
    </SubjectAgenda>
  );
}

/** What a trainer teaches, by month or week. */
export function TrainerAgendaPage() {
  const { trainerId = '' } = useParams();
  return <SubjectAgenda subject={{ trainerId }} />;
}

/** What a room is held for, by month or week, and its address for telephones. */
export function RoomAgendaPage() {
  const { roomId = '' } = useParams();
  const mayManage = useMay('calendar.manage');
  return (
    <SubjectAgenda subject={{ roomId }}>
      <section aria-labelledby="abonnement">
        <Title order={2} id="abonnement" mb="xs">
          Dans un téléphone
        </Title>
        <Subscription
          source={roomFeed(roomId)}
          what="L’équipe retrouve les réservations de la salle"
          mayChange={mayManage}
        />
      </section>
    </SubjectAgenda>
  );
}

/** A learner by month or week, for themself, their tutor and staff. */
export function LearnerAgendaPage() {
  const { learnerId = '' } = useParams();
  const today = useSchoolToday();
  const { shown, show } = useAgenda(today);
  const agenda = useQuery(learnerAgendaQuery(learnerId, shown));
  const caption = agenda.data ? `Calendrier de ${agenda.data.name}` : 'Calendrier';
  return (
    <Page title={caption}>
      <QueryState query={agenda}>
        {({ halfDays }) => (
          <>
            <Agenda caption={caption} today={today} shown={shown} show={show} halfDays={halfDays} />
            <section aria-labelledby="imprimer">
              <Title order={2} id="imprimer" mb="xs">
                À afficher
              </Title>
              <PrintedYear
                path={`/api/learners/${learnerId}/wall-calendar`}
                span={{ startsOn: plusDays(today, -365), endsOn: plusDays(today, 365) }}
              />
            </section>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function SubjectAgenda({ subject, children }: { subject: AgendaSubject; children?: ReactNode }) {
  const today = useSchoolToday();
  const { shown, show } = useAgenda(today);
  const agenda = useQuery(agendaQuery(subject, shown));
  const caption = agenda.data ? `Calendrier, ${agenda.data.name}` : 'Calendrier';
  return (
    <Page title={caption}>
      <SubjectChoice chosen={subject} />
      <QueryState query={agenda}>
        {({ halfDays }) => (
          <Agenda caption={caption} today={today} shown={shown} show={show} halfDays={halfDays} />
        )}
      </QueryState>
      {children}
    </Page>
  );
}

const KINDS = [
  { kind: 'cohort', path: 'promotions', group: 'Promotions' },
  { kind: 'trainer', path: 'formateurs', group: 'Formateurs' },
  { kind: 'room', path: 'salles', group: 'Salles' },
] as const;

/** From one calendar to another, the view and the day staying as they are. */
function SubjectChoice({ chosen }: { chosen: AgendaSubject }) {
  const subjects = useQuery(agendaSubjectsQuery);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [id] = Object.values(chosen) as [string];
  if (!subjects.data) return null;
  const pathOf = (one: { kind: string; id: string }) =>
    `/calendrier/${KINDS.find(({ kind }) => kind === one.kind)!.path}/${one.id}`;
  const here = subjects.data.find((one) => one.id === id);
  return (
    <NativeSelect
      label="Calendrier de"
      size="md"
      maw="28rem"
      value={here ? pathOf(here) : ''}
      onChange={({ currentTarget }) => void navigate(`${currentTarget.value}?${search}`)}
      data={KINDS.map(({ kind, group }) => ({
        group,
        items: subjects.data
          .filter((one) => one.kind === kind)
          .map((one) => ({ value: pathOf(one), label: one.name })),
      })).filter(({ items }) => items.length > 0)}
    />
  );
}
