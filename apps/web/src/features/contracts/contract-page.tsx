import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { longDay, mediumDay } from '../../format/dates';
import { counted, frenchEuros, frenchNumber, frenchPercent, typeset } from '../../format/french';
import { History } from '../../history';
import { AddHere } from '../../page/add-here';
import { Facts } from '../../page/facts';
import { Page } from '../../page/page';
import { QueryState } from '../../states';
import { ClocksSection } from '../clocks/clocks-section';
import { useMay } from '../session/session-api';
import { Amendments } from './amendments';
import {
  AMENDMENT_STAGES,
  INITIATOR_LABELS,
  KIND_LABELS,
  MODES,
  placeOf,
  STATE_LABELS,
  TUTOR_LABELS,
  unbroken,
} from './contract-words';
import { type Contract, contractQuery, type Deposit } from './contracts-api';
import { DepositNotice } from './contracts-page';
import { Documents } from './documents';
import { MinimumPay, PayMonths } from './minimum-pay';
import { PayPicture } from './pay-picture';
import { StateBadge } from './state-badge';
import { MoveForm, SignatureForm } from './step-forms';
import { Team } from './team';
import { TerminationForm, WithdrawalForm } from './termination-form';

export function ContractPage() {
  const { id } = useParams() as { id: string };
  const contract = useQuery(contractQuery(id));
  return <QueryState query={contract}>{(data) => <ContractFile contract={data} />}</QueryState>;
}

function ContractFile({ contract }: { contract: Contract }) {
  const mayManage = useMay('contract.manage');
  const { termination } = contract;
  return (
    <Page
      title={`Contrat de ${contract.firstName} ${contract.lastName}`}
      lead={`${KIND_LABELS[contract.kind]}${contract.cohortName ? `, ${contract.cohortName}` : ''}`}
      action={<StateBadge state={contract.state} />}
    >
      <Facts facts={factsOf(contract, mayManage)} />
      {termination && (
        <Alert variant="outline" title={`Rompu au ${longDay(termination.on)}`}>
          <Text size="sm">
            {`${MODES[termination.mode].label}. À l’initiative de\u00a0: ${INITIATOR_LABELS[termination.initiator].toLowerCase()}.`}
            {termination.reason && ` Motif\u00a0: ${termination.reason}.`}
            {termination.recordedBy &&
              ` Enregistré par ${termination.recordedBy} le ${mediumDay(termination.recordedOn)}.`}
            {termination.mediatorAskedOn &&
              ` Médiateur saisi le ${mediumDay(termination.mediatorAskedOn)}, employeur informé le ${mediumDay(termination.announcedOn!)}.`}
          </Text>
        </Alert>
      )}
      {contract.step === 'refused' && (
        <Alert variant="outline" color="red" title="Le dépôt est refusé : ce contrat ne compte plus">
          <Text size="sm">
            {mayManage
              ? 'Le tuteur ne voit plus l’apprenti, et la structure n’est plus attendue au calendrier. Corrigez le dossier et notez un nouveau dépôt, ou annulez le contrat.'
              : 'Ce contrat ne compte plus jusqu’à un nouveau dépôt. Renseignez-vous auprès de l’école.'}
          </Text>
        </Alert>
      )}
      {mayManage && <NextActs contract={contract} />}
      <ClocksSection contractId={contract.id} />
      <PayPicture contract={contract} />
      <div>
        <MinimumPay kind={contract.kind} pay={contract.pay} />
        <PayMonths lines={contract.payMonths} />
      </div>
      <Amendments contract={contract} />
      <Team contract={contract} />
      <Documents contract={contract} />
      <Life contract={contract} />
      <History kind="contract" id={contract.id} />
    </Page>
  );
}

function factsOf(contract: Contract, mayManage: boolean): [string, ReactNode][] {
  const { deposit, schoolHours, totalHours } = contract;
  const facts: [string, ReactNode][] = [
    ['Structure d’accueil', hostOf(contract, mayManage)],
    [TUTOR_LABELS[contract.kind], contract.tutorName],
    ['Début', longDay(contract.startsOn)],
    ['Fin prévue', longDay(contract.endsOn)],
    ['Premier jour dans la structure', longDay(contract.companyFirstDay)],
    ['Heures par semaine', frenchNumber(contract.hoursPerWeek)],
    [
      'Rémunération brute mensuelle',
      contract.grossMonthlyPayCents === null ? null : frenchEuros(contract.grossMonthlyPayCents),
    ],
  ];
  if (contract.daysLeft !== null) facts.push(['Jours restants', counted(contract.daysLeft, 'jour')]);
  if (schoolHours !== null && totalHours) {
    const share = frenchPercent(schoolHours / totalHours);
    facts.push([
      'Heures à l’école',
      `${frenchNumber(schoolHours)} sur ${frenchNumber(totalHours)}, soit ${share}`,
    ]);
  }
  if (deposit)
    facts.push([
      `Dépôt ${deposit.to}${deposit.article ? ` (art. ${unbroken(deposit.article)})` : ''}`,
      depositOf(contract, deposit),
    ]);
  return facts;
}

function hostOf(contract: Contract, linked: boolean): ReactNode {
  const host = placeOf(contract);
  if (!linked) return host;
  return (
    <Anchor component={Link} to={`/structures/${contract.hostId}`}>
      {host}
    </Anchor>
  );
}

function depositOf(contract: Contract, deposit: Deposit): ReactNode {
  if (deposit.awaited) return <DepositNotice contract={contract} />;
  if (!deposit.filedOn) return 'Fait';
  const silence =
    deposit.silentFrom && `\u202f; sans réponse le ${longDay(deposit.silentFrom)}, il est refusé`;
  return `Déposé le ${longDay(deposit.filedOn)}${silence ?? ''}`;
}

function NextActs({ contract }: { contract: Contract }) {
  const { step, state, refusals, termination } = contract;
  const binds = ['signed', 'filed', 'accepted'].includes(step);
  const section = useRef<HTMLDivElement>(null);
  const now = `${step} ${termination?.on ?? ''}`;
  const before = useRef(now);
  // The form that made the step is gone with it: focus stays on what comes next.
  useEffect(() => {
    if (before.current !== now) section.current?.focus();
    before.current = now;
  }, [now]);
  const started = state === 'running' || state === 'ended' || termination !== null;
  return (
    <Stack
      gap="sm"
      component="section"
      aria-label="Prochaine étape"
      align="flex-start"
      ref={section}
      tabIndex={-1}
    >
      {step === 'draft' && (
        <>
          {refusals.length > 0 && (
            <Alert
              color="red"
              variant="outline"
              title={
                refusals.length === 1
                  ? 'Un point empêche la signature'
                  : `${refusals.length} points empêchent la signature`
              }
            >
              <Stack gap={4}>
                {refusals.map((refusal) => (
                  <Text size="sm" key={refusal.code + refusal.message}>
                    {typeset(refusal.message)}
                    {refusal.source && ` (${refusal.source})`}
                  </Text>
                ))}
              </Stack>
            </Alert>
          )}
          <Group align="flex-start">
            <Button component={Link} to={`/contrats/${contract.id}/modifier`} variant="default">
              Modifier le brouillon
            </Button>
            {refusals.length === 0 && (
              <AddHere label="Signer le contrat">
                {(close) => <SignatureForm contract={contract} onDone={close} />}
              </AddHere>
            )}
          </Group>
        </>
      )}
      {(step === 'signed' || step === 'refused') && contract.deposit && (
        <AddHere label="Noter le dépôt">
          {(close) => <MoveForm contract={contract} to="filed" onDone={close} />}
        </AddHere>
      )}
      {step === 'filed' && (
        <Group>
          <AddHere label="Noter l’accord">
            {(close) => <MoveForm contract={contract} to="accepted" onDone={close} />}
          </AddHere>
          <AddHere label="Noter le refus du dépôt">
            {(close) => <MoveForm contract={contract} to="refused" onDone={close} />}
          </AddHere>
        </Group>
      )}
      {binds && !termination && state !== 'ended' && (
        <AddHere label="Enregistrer une rupture">
          {(close) => <TerminationForm contract={contract} onDone={close} />}
        </AddHere>
      )}
      {termination?.withdrawable && (
        <AddHere label="Annuler cette rupture" quiet>
          {(close) => <WithdrawalForm contract={contract} onDone={close} />}
        </AddHere>
      )}
      {!started && step !== 'cancelled' && (
        <AddHere label="Annuler ce contrat" quiet>
          {(close) => <MoveForm contract={contract} to="cancelled" onDone={close} />}
        </AddHere>
      )}
      {(termination || state === 'ended' || step === 'cancelled') && (
        <Button component={Link} to={`/contrats/nouveau?apprenant=${contract.learnerId}`} variant="default">
          Nouveau contrat pour {contract.firstName}
        </Button>
      )}
    </Stack>
  );
}

/** What happened to the contract, oldest first, amendments and termination among the steps. */
function Life({ contract }: { contract: Contract }) {
  const steps = stepsOf(contract);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="life">
      <Title order={2} id="life" mb="xs">
        Étapes
      </Title>
      <ol style={{ margin: 0, paddingLeft: '1.25rem' }}>
        {steps.map((step) => (
          <li key={step.words}>{step.words}</li>
        ))}
      </ol>
    </section>
  );
}

function stepsOf(contract: Contract): { on: string; words: string }[] {
  const signedBy = ({ by, note }: { by: string | null; note: string | null }) =>
    `${by ? `, par ${by}` : ''}${note ? `\u00a0: ${note}` : ''}`;
  const steps = contract.moves.map((move) => ({
    on: move.on,
    words: `${STATE_LABELS[move.to]} le ${longDay(move.on)}${signedBy(move)}`,
  }));
  const amended = contract.amendments.flatMap(({ number, moves }) =>
    moves.map((move) => ({
      on: move.on,
      words: `Avenant ${number}\u00a0: ${AMENDMENT_STAGES[move.to].toLowerCase()} le ${longDay(move.on)}${signedBy(move)}`,
    })),
  );
  const { termination, startsOn, state } = contract;
  const begun =
    ['running', 'ended', 'terminated'].includes(state) && contract.moves.length > 0
      ? [{ on: startsOn, words: `Commencé le ${longDay(startsOn)}` }]
      : [];
  const over = termination ? [{ on: termination.on, words: `Rompu au ${longDay(termination.on)}` }] : [];
  return [...steps, ...begun, ...amended, ...over].sort((a, b) => a.on.localeCompare(b.on));
}
