import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { QueryState } from '../../states';
import classes from './attendance.module.css';
import { type HalfState, presenceQuery, STATE_WORDS } from './attendance-api';

const PLACE_WORDS = {
  school: 'Attendu à l’école',
  company: 'Dans la structure',
  mediation: 'En médiation numérique',
  closed: 'Fermeture',
  holiday: 'Jour férié',
  leave: 'Congé',
  host_closed: 'Fermeture de la structure',
  none: 'Rien de prévu',
};

/** The learners of a promotion with both half-days, opened on demand; what is open stands in the address. */
export function CohortDay({ cohortId, day }: { cohortId: string; day: string }) {
  const [search, setSearch] = useSearchParams();
  const open = search.get('promotion') === cohortId;
  function toggle() {
    const next = new URLSearchParams(search);
    if (open) next.delete('promotion');
    else next.set('promotion', cohortId);
    setSearch(next, { replace: true, preventScrollReset: true });
  }
  return (
    <>
      <Button variant="subtle" px={4} aria-expanded={open} onClick={toggle}>
        {open ? 'Masquer les apprenants' : 'Voir les apprenants'}
      </Button>
      {open && <Learners cohortId={cohortId} day={day} />}
    </>
  );
}

function Learners({ cohortId, day }: { cohortId: string; day: string }) {
  const presence = useQuery(presenceQuery(cohortId, day));
  return (
    <QueryState query={presence}>
      {({ learners, cohortName }) => (
        <table className={classes.presence} aria-label={`Apprenants de ${cohortName}`}>
          <thead>
            <tr>
              <th scope="col">Apprenant</th>
              <th scope="col">Matin</th>
              <th scope="col">Après-midi</th>
            </tr>
          </thead>
          <tbody>
            {learners.map((learner) => (
              <tr key={learner.learnerId}>
                <th scope="row">
                  <Anchor component={Link} to={`/apprenants/${learner.learnerId}`}>
                    {learner.firstName} {learner.lastName}
                  </Anchor>
                </th>
                <td>{halfWords(learner.morning)}</td>
                <td>{halfWords(learner.afternoon)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </QueryState>
  );
}

/** A half-day in words: what the ledger says, or where the learner is expected. */
export function halfWords({ state, place, begun }: HalfState): string {
  if (state === 'present_school' || state === 'present_company') return 'Présent';
  if (state) return STATE_WORDS[state];
  return begun && (place === 'school' || place === 'company' || place === 'mediation')
    ? 'Non renseigné'
    : PLACE_WORDS[place];
}
