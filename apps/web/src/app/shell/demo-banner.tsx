import { useSession } from '../../features/session/session-api';
import { longDay } from '../../format/dates';
import classes from './shell.module.css';

export function DemoBanner() {
  const { demo, simulated, schoolToday } = useSession();
  if (!demo && !simulated) return null;
  return (
    <div className={classes.banner} role="note">
      {demo ? 'Démonstration' : 'Date simulée'}
      {'\u00a0'}: nous sommes le {longDay(schoolToday)}
    </div>
  );
}
