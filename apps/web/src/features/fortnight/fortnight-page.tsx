import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { asProblem, type Problem } from '../../api/problem';
import { daySpan, isDay, plusDays } from '../../format/dates';
import { counted, typeset } from '../../format/french';
import { Page } from '../../page/page';
import { Empty, QueryState } from '../../states';
import { StripLegend } from '../../strip';
import { useUser } from '../session/session-api';
import { OwnToDo } from '../today/own-to-do';
import { toDoQuery } from '../today/today-api';
import { ApprenticeStrip } from './apprentice-strip';
import { type Changes, exceptionsOf, isToSign } from './changes.rules';
import classes from './fortnight.module.css';
import { type Apprentice, type Fortnight, fortnightQuery, signFortnight } from './fortnight-api';

/** A tutor's fortnight: two strips and one button. The school opens it for one apprentice, to type a paper. */
export function FortnightPage() {
  const [search] = useSearchParams();
  const asked = search.get('du') ?? '';
  const from = isDay(asked) ? asked : null;
  const learnerId = search.get('apprenant');
  const fortnight = useQuery(fortnightQuery(from, learnerId));
  const inPlace = !useUser().roles.includes('tutor');
  return (
    <QueryState query={fortnight}>
      {(data) => (
        <Page
          title={`Quinzaine ${daySpan(data.from, data.to)}`}
          lead={inPlace ? 'Relevés papier saisis par l’école.' : undefined}
          action={<Around fortnight={data} learnerId={learnerId} />}
        >
          <OwnToDo />
          {data.apprentices.length === 0 ? (
            <Empty title="Aucun contrat en cours sur cette quinzaine">
              Les apprentis apparaissent ici dès que leur contrat est signé.
            </Empty>
          ) : inPlace && !learnerId ? (
            <Choose fortnight={data} />
          ) : (
            <Sign
              key={data.from}
              fortnight={data}
              inPlace={inPlace}
              shown={fortnightQuery(from, learnerId).queryKey}
            />
          )}
        </Page>
      )}
    </QueryState>
  );
}

function Around({ fortnight, learnerId }: { fortnight: Fortnight; learnerId: string | null }) {
  const to = (from: string) => `?du=${from}${learnerId ? `&apprenant=${learnerId}` : ''}`;
  return (
    <Group gap="md">
      <Anchor component={Link} to={to(plusDays(fortnight.from, -14))} py="xs">
        Précédente
      </Anchor>
      <Anchor component={Link} to={to(plusDays(fortnight.from, 14))} py="xs">
        Suivante
      </Anchor>
    </Group>
  );
}

/** Whoever waits for a signature first, then by name. */
function Choose({ fortnight }: { fortnight: Fortnight }) {
  const sorted = [...fortnight.apprentices].sort(
    (one, other) =>
      Number(other.toSign > 0) - Number(one.toSign > 0) || one.lastName.localeCompare(other.lastName, 'fr'),
  );
  return (
    <ul className={classes.dates}>
      {sorted.map((one) => (
        <li key={one.contractId}>
          <Anchor
            component={Link}
            to={`?du=${fortnight.from}&apprenant=${one.learnerId}`}
            py="xs"
            display="inline-block"
          >
            {one.firstName} {one.lastName}
          </Anchor>{' '}
          <Text span c="dimmed" size="sm">
            {one.toSign > 0
              ? `${counted(one.toSign, 'demi-journée')} à signer`
              : one.signature
                ? 'signée'
                : 'rien à signer'}
          </Text>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  fortnight: Fortnight;
  /** Typed by the school from a paper. */
  inPlace: boolean;
  /** Under which the fortnight on the page was read. */
  shown: readonly unknown[];
}

function Sign({ fortnight, inPlace, shown }: Props) {
  const client = useQueryClient();
  const [changes, setChanges] = useState<Record<string, Changes>>({});
  const [problems, setProblems] = useState<Record<string, Problem>>({});
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [signing, setSigning] = useState(false);
  const [signed, setSigned] = useState(false);
  const busy = useRef(false);
  // The same id goes with the same content: a lost answer on a bus is sent again without harm.
  const attempts = useRef(new Map<string, { id: string; content: string }>());
  const done = useRef<HTMLHeadingElement>(null);
  const of = (one: Apprentice) => changes[one.contractId] ?? {};
  const wanted = fortnight.apprentices.filter((one) => isToSign(one, of(one)));
  useEffect(() => {
    if (signed) done.current?.focus();
  }, [signed]);

  async function signOne(one: Apprentice) {
    const body = { version: one.version, exceptions: exceptionsOf(one, of(one)) };
    const content = JSON.stringify(body);
    const before = attempts.current.get(one.contractId);
    const attempt = before?.content === content ? before : { id: crypto.randomUUID(), content };
    attempts.current.set(one.contractId, attempt);
    await signFortnight(one.contractId, fortnight.from, { ...body, clientId: attempt.id });
    setChanges(({ [one.contractId]: _, ...others }) => others);
  }

  async function signAll() {
    if (busy.current) return;
    busy.current = true;
    setSigning(true);
    setRefusal(null);
    const refused: Record<string, Problem> = {};
    for (const one of wanted) {
      await signOne(one).catch((failure) => {
        refused[one.contractId] = asProblem(failure);
      });
    }
    setProblems(refused);
    // Without network there is nothing to read: say so now.
    if (Object.values(refused).every(({ status }) => status !== 0)) await readAgain();
    setSigned(Object.keys(refused).length === 0);
    setRefusal(Object.values(refused)[0] ?? null);
    busy.current = false;
    setSigning(false);
  }

  /**
   * What was tapped stays; what is noted is read again, so that a conflict is seen before signing again. The page keeps
   * to this fortnight, even when it opened on « the one to sign », which is now another.
   */
  async function readAgain() {
    const learnerId = inPlace ? (fortnight.apprentices[0]?.learnerId ?? null) : null;
    await client.invalidateQueries({ queryKey: ['attendance'], refetchType: 'none' });
    void client.invalidateQueries(toDoQuery);
    const now = await client.fetchQuery(fortnightQuery(fortnight.from, learnerId)).catch(() => null);
    if (now) client.setQueryData(shown, now);
  }

  const names = fortnight.apprentices.map((one) => one.firstName).join(' et ');
  return (
    <div className={classes.narrow}>
      <Stack gap="lg">
        {inPlace && (
          <Alert>
            Vous signez à la place du maître d’apprentissage, d’après un relevé papier{'\u00a0'}:
            l’enregistrement le dira.
          </Alert>
        )}
        {signed && wanted.length === 0 && (
          <Alert color="teal">
            <Title order={2} size="h4" ref={done} tabIndex={-1}>
              Quinzaine signée, merci.
            </Title>
            <Text size="sm">
              L’école a reçu la présence de {names}. Une erreur{'\u202f'}? Touchez la demi-journée et signez
              de nouveau.
            </Text>
          </Alert>
        )}
        {fortnight.apprentices.map((one) => (
          <ApprenticeStrip
            key={one.contractId}
            apprentice={one}
            from={fortnight.from}
            changes={of(one)}
            problem={problems[one.contractId]}
            onChange={(key, change) => {
              setSigned(false);
              setChanges((all) => ({ ...all, [one.contractId]: { ...all[one.contractId], [key]: change } }));
            }}
          />
        ))}
        <SchoolAhead apprentices={fortnight.apprentices} />
        <StripLegend
          kinds={[
            'company',
            'school',
            'absent-justified',
            'absent-unjustified',
            'sick',
            'leave',
            'closed',
            'holiday',
          ]}
        />
      </Stack>
      <div className={classes.signBar}>
        {refusal && (
          <Text size="sm" c="var(--mantine-color-error)" mb="xs" role="alert">
            {typeset(`Pas signée : ${refusal.message} Ce que vous avez noté est gardé.`)}
          </Text>
        )}
        <Text size="sm" c="dimmed" mb="xs">
          {wanted.length > 0
            ? 'Touchez une demi-journée pour noter une absence. En signant, vous attestez ces présences.'
            : 'Rien à signer pour le moment.'}
        </Text>
        <Button
          fullWidth
          size="md"
          loading={signing}
          disabled={wanted.length === 0}
          onClick={() => void signAll()}
        >
          Signer la quinzaine
        </Button>
      </div>
    </div>
  );
}

function SchoolAhead({ apprentices }: { apprentices: Apprentice[] }) {
  const shown = apprentices.filter((one) => one.schoolAhead.length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="school-ahead">
      <Title order={2} size="h5" id="school-ahead">
        Prochaines dates à l’école
      </Title>
      {shown.map((one) => (
        <div key={one.contractId}>
          {apprentices.length > 1 && <Text size="sm">{one.firstName}</Text>}
          <ul className={classes.dates}>
            {one.schoolAhead.slice(0, 6).map(({ from, to }) => (
              <li key={from}>{daySpan(from, to)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
