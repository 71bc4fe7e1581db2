import type { ScheduleLine } from '#platform';

/** Every recurring job of the house. What is due is a row; these only sweep. */
export const schedule: ScheduleLine[] = [
  { job: 'relay-outbox', every: { everyMs: 1_000 }, why: 'committed events reach their subscribers' },
  { job: 'deliver-mail', every: { everyMs: 5_000 }, why: 'messages written leave' },
  { job: 'sweep-outbox', every: { cron: '30 4 * * *' }, why: 'handled events and old messages go' },
  { job: 'sweep-sessions', every: { cron: '0 4 * * *' }, why: 'expired sessions, links and counters go' },
  {
    job: 'freeze-places',
    every: { everyMs: 300_000 },
    why: 'what was expected is kept when a half-day begins, so that a later change of calendar rewrites no past',
  },
  {
    job: 'announce-closures',
    every: { everyMs: 30_000 },
    why: 'those whose school days a closure changes are told once, when nobody is changing closures any more',
  },
  {
    job: 'announce-replacements',
    every: { everyMs: 30_000 },
    why: 'trainers are told who replaces whom, once nobody can take it back unheard',
  },
  {
    job: 'send-digests',
    every: { everyMs: 300_000 },
    why: 'the week’s message leaves from Monday at seven, once an account',
  },
  {
    job: 'sweep-national-exports',
    every: { cron: '45 4 * * *' },
    why: 'the content of national files goes after thirty days',
  },
  { job: 'sweep-reports', every: { everyMs: 60_000 }, why: 'a report whose worker died is produced again' },
  {
    job: 'sweep-plannings',
    every: { everyMs: 30_000 },
    why: 'calendars whose worker died are planned again',
  },
  {
    job: 'sweep-applicant-keys',
    every: { cron: '10 4 * * *' },
    why: 'old counts of the public form and keys that open nothing go',
  },
  {
    job: 'follow-hall-requests',
    every: { everyMs: 300_000 },
    why: 'the hall’s manager is reminded after three and seven working days, then the school told; past dates expire',
  },
  {
    job: 'retention',
    every: { everyMs: 1_800_000 },
    why: 'what a term ends is announced a month before, then archived or erased, on the school’s day',
  },
  {
    job: 'reseal-values',
    every: { everyMs: 600_000 },
    why: 'after a change of key, what the old one sealed',
  },
];
