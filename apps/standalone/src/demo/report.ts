import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { schoolYearToDate } from '#reporting';
import { copyInto } from './copy.js';
import { idsFor } from './ids.js';
import type { Plan } from './plan.js';
import { director } from './staff.js';

/** Asks for the department's first report as the director would: the worker makes it as soon as it starts. */
export async function askForReport(client: pg.Client, plan: Plan): Promise<void> {
  if (plan.enrolments.length === 0) return;
  const id = idsFor('report');
  const { from, to } = schoolYearToDate(Temporal.PlainDate.from(plan.today));
  const report = { id: id(), periodFrom: from, periodTo: to, step: 'En attente', requestedBy: director.id };
  await copyInto(client, 'reporting.report', 'id, period_from, period_to, step, requested_by', [report]);
  await copyInto(client, 'platform.outbox_event', 'id, name, payload', [
    { id: id(), name: 'ReportRequested', payload: { reportId: report.id, run: 1 } },
  ]);
}
