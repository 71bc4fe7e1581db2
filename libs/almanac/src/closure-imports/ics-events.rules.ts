import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { halfHours } from '../working-days/half-hours.rules.js';

/** More is no calendar of closures: a person reads the preview. */
export const EVENTS_MOST = 1_000;
/** Steps of repetitions before they are given up: a rule of every day since 1990. */
const STEPS_MOST = 15_000;
const WITHIN_A_DAY = ['SECONDLY', 'MINUTELY', 'HOURLY'];
const ENDLESS = 'Sa répétition ne finit pas, ou se répète trop souvent.';
const SCHOOL_ZONE = 'Europe/Paris';
const NAME_MOST = 80;

/** A stretch of days that an event closes, both ends included; days are YYYY-MM-DD. */
export interface IcsPeriod {
  name: string;
  firstDay: string;
  lastDay: string;
}

/** An event that closes nothing, and why, in French. */
export interface IcsRefusal {
  name: string;
  /** Null when no day of it could be read. */
  firstDay: string | null;
  reason: string;
}

export type IcsReading = { unreadable: string } | { periods: IcsPeriod[]; refused: IcsRefusal[] };

class Refused extends Error {}

/**
 * The days that a calendar closes between two days, both included: whole-day events, and timed ones that last from the
 * first class to the last; repetitions are unfolded (RRULE, RDATE, EXDATE), an end is exclusive (RFC 5545, 3.6.1), an
 * hour is read in Paris. A file as a whole, or an event alone, is refused with a sentence.
 */
export function readIcs(text: string, from: string, to: string): IcsReading {
  const calendar = text.replace(/^\ufeff/, '');
  if (!/^BEGIN:VCALENDAR/i.test(calendar.trimStart()))
    return { unreadable: 'Ce fichier n’est pas un calendrier iCalendar (.ics).' };
  const count = calendar.match(/^BEGIN:VEVENT/gim)?.length ?? 0;
  if (count > EVENTS_MOST) {
    const found = new Intl.NumberFormat('fr-FR').format(count);
    return {
      unreadable: `Ce calendrier a ${found}\u00a0événements\u00a0: ${new Intl.NumberFormat('fr-FR').format(EVENTS_MOST)} au plus. N’exportez que les fermetures.`,
    };
  }
  let events: ICAL.Component[];
  let zones: Map<string, ICAL.Timezone>;
  try {
    const root = new ICAL.Component(ICAL.parse(calendar.trim()) as never);
    // Several calendars one after the other come as a list, whose first is read like the others.
    const roots = root.name === 'vcalendar' ? [root] : [];
    events = roots.flatMap((one) => one.getAllSubcomponents('vevent'));
    zones = new Map(
      roots
        .flatMap((one) => one.getAllSubcomponents('vtimezone'))
        .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)]),
    );
  } catch {
    return { unreadable: 'Ce calendrier est abîmé et ne se lit pas. Exportez-le de nouveau.' };
  }
  if (events.length === 0) return { unreadable: 'Ce calendrier n’a aucun événement.' };
  const moved = exceptionsOf(events);
  const periods: IcsPeriod[] = [];
  const refused: IcsRefusal[] = [];
  let steps = STEPS_MOST;
  for (const event of events) {
    const name = nameOf(event);
    let firstDay: string | null = null;
    try {
      firstDay = plainDayOf(event, zones);
      const found = occurrencesOf(event, { from, to, zones, moved, most: steps });
      steps -= found.steps;
      if (found.periods.length === 0)
        throw new Refused('Hors des années de la convention\u00a0: rien à fermer.');
      periods.push(...found.periods.map((period) => ({ name, ...period })));
    } catch (error) {
      refused.push({
        name,
        firstDay,
        reason: error instanceof Refused ? error.message : 'Cet événement ne se lit pas.',
      });
    }
  }
  return { periods: joined(periods), refused };
}

const nameOf = (event: ICAL.Component): string =>
  String(event.getFirstPropertyValue('summary') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, NAME_MOST) || 'Fermeture';

/** Days of a repetition that another event of the same identity replaces, by « identity day ». */
function exceptionsOf(events: readonly ICAL.Component[]): Set<string> {
  return new Set(
    events.flatMap((event) => {
      const replaced = event.getFirstPropertyValue('recurrence-id');
      return replaced instanceof ICAL.Time ? [`${uidOf(event)} ${dayOf(replaced)}`] : [];
    }),
  );
}

const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid') ?? '');
const two = (n: number) => String(n).padStart(2, '0');
const dayOf = (time: ICAL.Time): string =>
  `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
const nextDay = (day: string, days = 1) => Temporal.PlainDate.from(day).add({ days }).toString();

interface Zones {
  zones: ReadonlyMap<string, ICAL.Timezone>;
}

/** The first day as it is written, to name a refusal. */
function plainDayOf(event: ICAL.Component, zones: Zones['zones']): string {
  const start = event.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) throw new Refused('Cet événement n’a pas de début.');
  // As it is written: read, the thirteenth month is January.
  const day = String(event.getFirstProperty('dtstart')?.toJSON().at(3)).slice(0, 10);
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    throw new Refused('Le début de cet événement n’est pas une date.');
  }
  zoneOf(event, 'dtstart', zones);
  return day;
}

/** How the hours of an event are read: a zone of the file, one that everybody knows, or the school's where none is said. */
function zoneOf(event: ICAL.Component, property: string, zones: Zones['zones']): ICAL.Timezone | string {
  const tzid = event.getFirstProperty(property)?.getParameter('tzid');
  if (tzid === undefined || tzid === null) return SCHOOL_ZONE;
  const known = zones.get(String(tzid));
  if (known) return known;
  try {
    return new Temporal.ZonedDateTime(0n, String(tzid)).timeZoneId;
  } catch {
    throw new Refused(`Son fuseau horaire «\u00a0${String(tzid).slice(0, 60)}\u00a0» est inconnu.`);
  }
}

/** An instant on the school's clock. */
function inParis(time: ICAL.Time, zone: ICAL.Timezone | string): Temporal.PlainDateTime {
  const wall = new Temporal.PlainDateTime(time.year, time.month, time.day, time.hour, time.minute);
  if (time.zone === ICAL.Timezone.utcTimezone)
    return wall.toZonedDateTime('UTC').withTimeZone(SCHOOL_ZONE).toPlainDateTime();
  if (typeof zone === 'string') return wall.toZonedDateTime(zone).withTimeZone(SCHOOL_ZONE).toPlainDateTime();
  const zoned = time.clone();
  zoned.zone = zone;
  return Temporal.Instant.fromEpochMilliseconds(zoned.toUnixTime() * 1000)
    .toZonedDateTimeISO(SCHOOL_ZONE)
    .toPlainDateTime();
}

interface Asked extends Zones {
  from: string;
  to: string;
  moved: ReadonlySet<string>;
  most: number;
}

type Stretch = Omit<IcsPeriod, 'name'>;

function occurrencesOf(event: ICAL.Component, asked: Asked): { periods: Stretch[]; steps: number } {
  if (String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED')
    throw new Refused('Cet événement est annulé.');
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  const repeats = event.hasProperty('rrule') || event.hasProperty('rdate');
  if (!repeats) {
    const stretch = stretchOf(event, start, asked.zones);
    return { periods: within([stretch], asked), steps: 1 };
  }
  const rule = event.getFirstPropertyValue('rrule');
  if (rule instanceof ICAL.Recur && WITHIN_A_DAY.includes(rule.freq)) throw new Refused(ENDLESS);
  const stretches: Stretch[] = [];
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
  let steps = 0;
  for (let time = expansion.next(); time; time = expansion.next()) {
    steps += 1;
    if (steps > asked.most) throw new Refused(ENDLESS);
    const day = dayOf(time);
    if (day > nextDay(asked.to)) break;
    if (day < nextDay(asked.from, -366) || asked.moved.has(`${uidOf(event)} ${day}`)) continue;
    stretches.push(stretchOf(event, time, asked.zones));
    if (stretches.length > EVENTS_MOST) throw new Refused(ENDLESS);
  }
  return { periods: within(stretches, asked), steps };
}

/** The whole days that one occurrence closes. @throws Refused when it closes none, or ends before it begins */
function stretchOf(event: ICAL.Component, time: ICAL.Time, zones: Zones['zones']): Stretch {
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  const length = lengthOf(event, start);
  if (start.isDate) {
    const firstDay = dayOf(time);
    const days = Math.max(1, Math.round(length.toSeconds() / 86_400));
    if (length.toSeconds() < 0) throw new Refused('Cet événement finit avant de commencer.');
    return { firstDay, lastDay: nextDay(firstDay, days - 1) };
  }
  if (length.toSeconds() < 0) throw new Refused('Cet événement finit avant de commencer.');
  const end = time.clone();
  end.addDuration(length);
  const begins = inParis(time, zoneOf(event, 'dtstart', zones));
  const ends = inParis(end, zoneOf(event, 'dtend', zones));
  const first = begins.toPlainTime().toString() <= `${halfHours.morning.begins}:00` ? 0 : 1;
  const last = ends.toPlainTime().toString() >= `${halfHours.afternoon.ends}:00` ? 0 : -1;
  const firstDay = nextDay(begins.toPlainDate().toString(), first);
  const lastDay = nextDay(ends.toPlainDate().toString(), last);
  if (lastDay < firstDay)
    throw new Refused('Il ne dure pas une journée de cours entière\u00a0: une fermeture compte en jours.');
  return { firstDay, lastDay };
}

function lengthOf(event: ICAL.Component, start: ICAL.Time): ICAL.Duration {
  const end = event.getFirstPropertyValue('dtend');
  if (end instanceof ICAL.Time) return end.subtractDate(start);
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return duration;
  return ICAL.Duration.fromSeconds(start.isDate ? 86_400 : 0);
}

/** Cut to the range; what lies outside goes. */
const within = (stretches: readonly Stretch[], { from, to }: Pick<Asked, 'from' | 'to'>): Stretch[] =>
  stretches
    .filter(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from)
    .map(({ firstDay, lastDay }) => ({
      firstDay: firstDay < from ? from : firstDay,
      lastDay: lastDay > to ? to : lastDay,
    }));

/** In order; days of one name that follow each other are one closure, and the same days are said once. */
function joined(periods: readonly IcsPeriod[]): IcsPeriod[] {
  const names = [...new Set(periods.map(({ name }) => name))];
  return names
    .flatMap((name) => {
      const runs: IcsPeriod[] = [];
      for (const period of periods.filter((one) => one.name === name).sort(byDays)) {
        const run = runs.at(-1);
        if (!run || period.firstDay > nextDay(run.lastDay)) runs.push({ ...period });
        else if (period.lastDay > run.lastDay) run.lastDay = period.lastDay;
      }
      return runs;
    })
    .sort(byDays);
}

const byDays = (a: IcsPeriod, b: IcsPeriod) =>
  a.firstDay.localeCompare(b.firstDay) || a.lastDay.localeCompare(b.lastDay) || a.name.localeCompare(b.name);
