import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { navigationFor } from '../../app/features';
import { longDay } from '../../format/dates';
import { Page } from '../../page/page';
import { useMay, useSchoolToday, useSession, useUser } from '../session/session-api';
import classes from './today.module.css';
import {
  applicationsReceivedQuery,
  contractsToFileQuery,
  followUpsDueQuery,
  sheetsQuery,
  withoutContractQuery,
} from './today-api';
import {
  applicationsToRead,
  contractsToFile,
  followUpsToAsk,
  sheetsToFill,
  withoutContract,
} from './work-items';
import { WorkList } from './work-list';

/** The first page of the school's staff; the other roles arrive on theirs. */
export function TodayPage() {
  const user = useUser();
  const { demo } = useSession();
  const first = navigationFor(user.roles, demo !== null).find((entry) => !entry.secondary && !entry.demoOnly);
  if (!first || first.path === '/') return <Today />;
  return <Navigate to={first.path} replace />;
}

function Today() {
  const today = useSchoolToday();
  return (
    <Page title="Aujourd’hui" lead={longDay(today)}>
      <div className={classes.columns}>
        {useMay('sheet.read') && <Sheets today={today} />}
        {useMay('contract.manage') && <Deposits />}
        {useMay('contract.manage') && <Searching />}
        {useMay('application.read') && <Applications />}
        {useMay('follow-up.read') && <FollowUps today={today} />}
      </div>
    </Page>
  );
}

function Sheets({ today }: { today: string }) {
  return (
    <WorkList
      title="Feuilles à remplir"
      query={useQuery(sheetsQuery(today))}
      items={(sheets) => sheetsToFill(sheets, today)}
      none="Toutes les demi-journées commencées cette semaine sont notées."
      all={{ to: '/presence', label: 'Voir la présence' }}
    />
  );
}

function Deposits() {
  return (
    <WorkList
      title="Contrats à déposer"
      query={useQuery(contractsToFileQuery)}
      items={contractsToFile}
      none="Aucun contrat n’attend son dépôt."
      all={{ to: '/contrats?aDeposer=oui', label: 'Voir les contrats à déposer' }}
    />
  );
}

function Searching() {
  return (
    <WorkList
      title="Apprenants sans employeur"
      query={useQuery(withoutContractQuery)}
      items={withoutContract}
      none="Chaque apprenant a un contrat."
      all={{ to: '/contrats/nouveau', label: 'Préparer un contrat' }}
    />
  );
}

function Applications() {
  return (
    <WorkList
      title="Candidatures reçues"
      query={useQuery(applicationsReceivedQuery)}
      items={({ items }) => applicationsToRead(items)}
      none="Aucune nouvelle candidature."
      all={{ to: '/candidatures', label: 'Voir les candidatures' }}
    />
  );
}

function FollowUps({ today }: { today: string }) {
  return (
    <WorkList
      title="Suivis d’insertion à faire"
      query={useQuery(followUpsDueQuery)}
      items={(due) => followUpsToAsk(due, today)}
      none="Aucun suivi n’est attendu aujourd’hui."
      all={{ to: '/insertion', label: 'Voir l’insertion' }}
    />
  );
}
