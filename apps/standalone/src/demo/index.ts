import { Temporal } from 'temporal-polyfill';
import { SCHOOL_ZONE, shiftTo } from '#platform';
import { withConnection } from '../database.js';
import { StartRefused } from '../refusal.js';
import { writeContractPapers } from './contract-papers.js';
import { copyInto } from './copy.js';
import { writeHistories } from './histories.js';
import { writeInterviews } from './interviews.js';
import { expectedUpTo, ledgerOf } from './ledger.js';
import { writeMessages } from './messages.js';
import { writeOnlineApplications } from './online-applications.js';
import { withTurns, writePathways } from './pathways.js';
import { writePersonFiles } from './person-files.js';
import { planOn } from './plan.js';
import { writePlanning } from './planning.js';
import { writePremises } from './premises.js';
import { writePrivacy } from './privacy.js';
import { askForReport } from './report.js';
import { writeSessions } from './sessions.js';
import { story } from './story.js';
import { writePlan } from './write.js';

export { demoAccounts } from './staff.js';

const USUAL_DAY = '2027-05-18';

/**
 * Writes the demonstration into an empty migrated database, in one transaction: everything recorded up to TANDEM_TODAY
 * (YYYY-MM-DD, `real` for the real day). Refuses a database in which anybody has an account.
 */
export async function fillDemo(env: NodeJS.ProcessEnv): Promise<void> {
  const began = performance.now();
  const asked = env.TANDEM_TODAY ?? USUAL_DAY;
  const start = asked === 'real' ? null : Temporal.PlainDate.from(asked);
  const today = start ?? Temporal.Now.plainDateISO(SCHOOL_ZONE);
  const plan = withTurns(planOn(today.toString(), story()));
  const expected = expectedUpTo(plan);
  const ledger = ledgerOf(plan, expected);
  await withConnection(env.DATABASE_URL ?? '', async (client) => {
    await client.query('BEGIN');
    try {
      await client.query("SELECT pg_advisory_xact_lock(hashtext('tandem.demo'))");
      const { rows } = await client.query('SELECT EXISTS (SELECT FROM identity.account) AS used');
      if (rows[0].used) {
        throw new StartRefused(
          'La démonstration ne s’écrit que dans une base vide : celle-ci a déjà des comptes.',
        );
      }
      // The clock runs from the day for which this was written, whenever the first process starts.
      await client.query(
        'INSERT INTO platform.school_calendar (shift_ms) VALUES ($1) ON CONFLICT DO NOTHING',
        [shiftTo(start, Temporal.Now.instant())],
      );
      await writePlan(client, plan, ledger, expected);
      await writePersonFiles(client, plan, today.toString(), env);
      await writeContractPapers(client, plan, env);
      await writeOnlineApplications((...rows) => copyInto(client, ...rows), plan, today.toString());
      await writePathways((...rows) => copyInto(client, ...rows), plan);
      await writePremises((...rows) => copyInto(client, ...rows), plan, env);
      await writePlanning((...rows) => copyInto(client, ...rows), plan);
      await writeSessions((...rows) => copyInto(client, ...rows), plan);
      await writeMessages(client, plan, env);
      await writeInterviews((...rows) => copyInto(client, ...rows), plan, env);
      await writePrivacy(client, plan);
      await writeHistories(client, today.toString());
      await askForReport(client, plan);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
    await client.query('ANALYZE');
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  console.log(`demo.fill_s ${seconds} (entries ${ledger.rows.length}, learners ${plan.learners.length})`);
}
