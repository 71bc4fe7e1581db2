import { Container, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Loading } from '../../states/loading';
import classes from './entrance.module.css';
import { sessionQuery } from './session-api';

/** The frame of the pages before sign-in. */
export function Entrance() {
  const session = useQuery(sessionQuery);
  return (
    <Container component="main" size={460} className={classes.entrance}>
      <header className={classes.brand}>
        <img src="/favicon.svg" alt="" width={36} height={36} />
        <div>
          <Text fw={700} size="lg" lh={1.1}>
            Tandem
          </Text>
          <Text size="sm" c="dimmed">
            {session.data?.schoolName ?? '\u00a0'}
          </Text>
        </div>
      </header>
      <Paper withBorder p={{ base: 'md', xs: 'xl' }}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Paper>
    </Container>
  );
}
