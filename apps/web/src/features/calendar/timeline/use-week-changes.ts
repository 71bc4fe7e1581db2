import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { offerUndo, sayFailure } from '../../../undo';
import { type AskedWeek, placeWeeks, timelineQuery } from '../calendar-api';
import { refreshCalendars } from '../refresh';
import { asTheyWere } from './changes.rules';
import type { Row } from './rows';

/** A change that met somebody else's: kept until one says what becomes of it. */
export interface Refused {
  row: Row;
  asked: AskedWeek[];
  said: string;
  message: string;
}

/** Writes weeks into a promotion's draft, offers to take them back, and keeps what another person's change refused. */
export function useWeekChanges() {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  // Own changes follow each other faster than the calendars are read again.
  const revisions = useRef(new Map<string, number>());

  const write = async (id: string, weeks: AskedWeek[], seen: number) => {
    const seenRevision = Math.max(seen, revisions.current.get(id) ?? 0);
    const { revision } = await placeWeeks(id, { weeks, seenRevision });
    revisions.current.set(id, revision);
    await refreshCalendars(client);
  };

  async function change(row: Row, asked: AskedWeek[], said: string): Promise<void> {
    setSending(true);
    try {
      await write(row.id, asked, row.standing.revision);
      setRefused(undefined);
      const before = asTheyWere(asked, row.weeks);
      offerUndo({ message: said, undo: () => write(row.id, before, row.standing.revision) });
    } catch (failure) {
      const problem = asProblem(failure);
      if (problem.status === 409) setRefused({ row, asked, said, message: problem.message });
      else sayFailure(failure);
    } finally {
      setSending(false);
    }
  }

  /** Reads the calendars as somebody else left them, and does the change again on top. */
  async function again({ row, asked, said }: Refused): Promise<void> {
    const fresh = await client.fetchQuery({ ...timelineQuery('draft'), staleTime: 0 });
    const standing = fresh.find(({ cohort }) => cohort.id === row.id)?.standing;
    revisions.current.delete(row.id);
    await change(standing ? { ...row, standing } : row, asked, said);
  }

  async function drop(): Promise<void> {
    revisions.current.clear();
    setRefused(undefined);
    await refreshCalendars(client);
  }

  return { sending, refused, change, again, drop };
}
