import { Button, type ButtonProps, Group } from '@mantine/core';
import type { ReactNode } from 'react';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

interface Props extends ButtonProps {
  /** The infinite query of the list. */
  pages: Pages;
  /** Said after « Afficher la suite ». */
  children?: ReactNode;
}

/** The next page of a list, when there is one. */
export function ShowMore({ pages, children, ...look }: Props) {
  if (!pages.hasNextPage) return null;
  return (
    <Group>
      <Button
        variant="default"
        loading={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
        {...look}
      >
        Afficher la suite{children}
      </Button>
    </Group>
  );
}
