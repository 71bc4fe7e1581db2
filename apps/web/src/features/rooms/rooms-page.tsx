import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayRange, isDay, mondayOf, plusDays } from '../../format/dates';
import { frenchPercent, typeset } from '../../format/french';
import { useAddress } from '../../list';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { useMay, useSchoolToday } from '../session/session-api';
import { RoomList } from './room-list';
import { type Room, type RoomWeek, roomsQuery, roomWeekQuery } from './rooms-api';
import { WeekShares } from './week-shares';
import { WeekTable } from './week-table';

/** Who has which room this week, and how full the dedicated rooms are. */
export function RoomsPage() {
  const today = useSchoolToday();
  const { get, set } = useAddress();
  const asked = get('jour');
  const day = isDay(asked) ? asked : today;
  const monday = mondayOf(day);
  const rooms = useQuery(roomsQuery);
  const week = useQuery(roomWeekQuery(day));
  const mayManage = useMay('room.manage');
  const go = (to: string) => set('jour', to === today ? '' : to);
  return (
    <Page
      title="Salles"
      lead={`Semaine du ${dayRange(monday, plusDays(monday, 5))}`}
      action={
        <Group gap="xs">
          <Button variant="default" onClick={() => go(plusDays(monday, -7))}>
            Semaine précédente
          </Button>
          {monday !== mondayOf(today) && (
            <Button variant="default" onClick={() => go(today)}>
              Cette semaine
            </Button>
          )}
          <Button variant="default" onClick={() => go(plusDays(monday, 7))}>
            Semaine suivante
          </Button>
        </Group>
      }
    >
      <Group gap="lg">
        <Anchor component={Link} to="/salles/demandes" underline="always">
          Demandes de la grande salle
        </Anchor>
        {mayManage && (
          <Anchor component={Link} to="/salles/demandes/nouvelle" underline="always">
            Demander la grande salle
          </Anchor>
        )}
      </Group>
      <QueryState query={rooms}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="Aucune salle n’est enregistrée">
              {mayManage
                ? 'Ajoutez ci-dessous les salles dédiées à l’école, puis la grande salle et son gestionnaire.'
                : 'La coordination enregistre les salles de l’école.'}
            </Empty>
          ) : (
            <QueryState query={week}>
              {(shown) => <Week rooms={all} week={shown} day={day} onDay={go} />}
            </QueryState>
          )
        }
      </QueryState>
      {mayManage && rooms.data && <RoomList rooms={rooms.data} />}
    </Page>
  );
}

function Week({
  rooms,
  week,
  day,
  onDay,
}: {
  rooms: Room[];
  week: RoomWeek;
  day: string;
  onDay: (day: string) => void;
}) {
  return (
    <>
      <WeekTable rooms={rooms} week={week} day={day} onDay={onDay} />
      <Stack component="section" gap="xs" aria-labelledby="occupation">
        <Title order={2} id="occupation">
          {titleOf(week)}
        </Title>
        <Text size="sm" c="dimmed">
          {typeset(
            'Part des mètres carrés dédiés prise par une réservation, sur les demi-journées ouvertes du lundi au vendredi.',
          )}
        </Text>
        <WeekShares weeks={week.weeks} />
      </Stack>
    </>
  );
}

function titleOf({ weeks, squareMetres }: RoomWeek): string {
  const shown = weeks.at(-1);
  if (!shown || shown.offered === 0) return 'L’école est fermée cette semaine';
  return `${frenchPercent(Math.round((shown.used / shown.offered) * 100) / 100)} des ${squareMetres}\u00a0m² pris cette semaine`;
}
