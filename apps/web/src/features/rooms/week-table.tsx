import { SegmentedControl, Table, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { longDay, plusDays, shortDay } from '../../format/dates';
import { typeset } from '../../format/french';
import { HALF_TITLES, HALVES, hoursInWords } from './hours';
import classes from './rooms.module.css';
import type { Booking, Half, Room, RoomWeek } from './rooms-api';

const DAYS = 6;

interface Props {
  rooms: Room[];
  week: RoomWeek;
  /** The day shown alone on a phone. */
  day: string;
  onDay: (day: string) => void;
}

/** A room a row, a half-day a column; on a phone one day at a time. Evenings stand under the afternoon. */
export function WeekTable({ rooms, week, day, onDay }: Props) {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const all = Array.from({ length: DAYS }, (_, rank) => plusDays(week.monday, rank)).filter(
    (one, rank) => rank < 5 || week.bookings.some((booking) => booking.day === one),
  );
  const chosen = all.includes(day) ? day : all[0]!;
  const days = phone ? [chosen] : all;
  const shown = rooms.filter((room) => days.some((one) => isOpen(room, one)));
  return (
    <>
      {phone && (
        <SegmentedControl
          fullWidth
          aria-label="Jour"
          value={chosen}
          onChange={onDay}
          data={all.map((one) => ({ value: one, label: shortDay(one).split('\u00a0')[0] ?? one }))}
        />
      )}
      <Table className={classes.week} withColumnBorders verticalSpacing={6}>
        <Table.Caption>
          <VisuallyHidden>Qui a quelle salle, demi-journée par demi-journée</VisuallyHidden>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th rowSpan={2} scope="col">
              Salle
            </Table.Th>
            {days.map((one) => (
              <Table.Th key={one} colSpan={2} scope="colgroup">
                {phone ? longDay(one) : shortDay(one)}
                {closedOn(week, one) && (
                  <span className={classes.quiet}>
                    fermé{'\u00a0'}: {closedOn(week, one)}
                  </span>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
          <Table.Tr>
            {days.flatMap((one) =>
              HALVES.map((half) => (
                <Table.Th key={`${one} ${half}`} scope="col" fw={400}>
                  {HALF_TITLES[half]}
                </Table.Th>
              )),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((room) => (
            <Table.Tr key={room.id}>
              <Table.Th scope="row">
                {room.name}
                <span className={classes.quiet}>
                  {room.seats} places, {room.squareMetres}
                  {'\u00a0'}m²
                </span>
              </Table.Th>
              {days.flatMap((one) =>
                HALVES.map((half) => (
                  <Cell key={`${one} ${half}`} room={room} week={week} day={one} half={half} />
                )),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function Cell({ room, week, day, half }: { room: Room; week: RoomWeek; day: string; half: Half }) {
  const held = week.bookings.filter((one) => one.roomId === room.id && one.day === day && belongs(one, half));
  // What happens in the hall says more than that it was granted.
  const told = held.filter(({ source }) => source !== 'hall_request');
  const shown = told.length > 0 ? told : held;
  if (shown.length > 0)
    return (
      <Table.Td className={classes.held}>
        {shown.map((one) => (
          <span key={one.id} className={classes.booking}>
            {typeset(one.purpose)}
            {!one.half && <span className={classes.quiet}>{hoursInWords(one)}</span>}
          </span>
        ))}
      </Table.Td>
    );
  const why = closedOn(week, day) ? 'fermé' : isOpen(room, day) ? free(room) : 'pas prêtée';
  return <Table.Td className={classes.free}>{why}</Table.Td>;
}

const closedOn = ({ closed }: RoomWeek, day: string) => closed.find((one) => one.day === day)?.name;

const free = ({ kind }: Room) => (kind === 'hall' ? 'à demander' : 'libre');

/** An evening, which takes no half-day, stands with the afternoon. */
const belongs = ({ takes }: Booking, half: Half) =>
  takes.length === 0 ? half === 'afternoon' : takes.includes(half);

const isOpen = ({ openFrom, openUntil }: Room, day: string) =>
  openFrom <= day && (openUntil === null || day <= openUntil);
