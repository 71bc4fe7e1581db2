import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asProblem, type Problem } from '../../api/problem';
import { typeset } from '../../format/french';
import { Page } from '../../page/page';
import { useLinkToken } from './link-token';
import { enterByLink, renewAccessLink, useSession, useSessionRefresh } from './session-api';

/** A tutor's or a learner's door. Opening the page changes nothing: mail scanners open links, only the button enters. */
export function AccessPage() {
  const token = useLinkToken();
  const { schoolName } = useSession();
  const navigate = useNavigate();
  const refresh = useSessionRefresh();
  const [problem, setProblem] = useState<Problem>();
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);

  const attempt = (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    work()
      .catch((failure) => setProblem(asProblem(failure)))
      .finally(() => setBusy(false));
  };

  return (
    <Page title="Votre espace" lead={schoolName}>
      <Stack>
        {problem && <Text role="alert">{typeset(problem.message)}</Text>}
        {sent && <Text role="status">Un nouveau lien vient d’être envoyé à votre adresse.</Text>}
        {!sent && problem?.code === 'link_expired' && (
          <Button
            loading={busy}
            onClick={() => attempt(() => renewAccessLink(token).then(() => setSent(true)))}
          >
            Recevoir un nouveau lien
          </Button>
        )}
        {!sent && problem?.code !== 'link_expired' && (
          <Button
            size="lg"
            loading={busy}
            onClick={() =>
              attempt(async () => {
                await enterByLink(token);
                await refresh();
                await navigate('/', { replace: true });
              })
            }
          >
            Entrer
          </Button>
        )}
      </Stack>
    </Page>
  );
}
