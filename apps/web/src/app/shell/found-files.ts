import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconBuilding, IconClipboardText, IconUser } from '@tabler/icons-react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { components } from '../../api/schema';
import type { Goal } from './palette';

type FoundLine = components['schemas']['FoundLine'];

const FILES: Record<FoundLine['kind'], { folder: string; icon: Goal['icon'] }> = {
  learner: { folder: '/apprenants', icon: IconUser },
  application: { folder: '/candidatures', icon: IconClipboardText },
  host: { folder: '/structures', icon: IconBuilding },
  site: { folder: '/structures', icon: IconBuilding },
  contact: { folder: '/structures', icon: IconAddressBook },
};

const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) =>
      send<{ items: FoundLine[] }>(
        'GET',
        `/api/search?words=${encodeURIComponent(words)}`,
        undefined,
        signal,
      ),
  });

/** People and organisations that look like what is typed, two letters at least; none for who may not search. */
export function useFoundFiles(typed: string, may: boolean) {
  const [words] = useDebouncedValue(typed.trim(), 120);
  const asked = may && words.length >= 2;
  const query = useQuery({ ...searchQuery(words), enabled: asked, placeholderData: keepPreviousData });
  const goals: Goal[] = (asked ? (query.data?.items ?? []) : []).map(({ kind, fileId, name, detail }) => ({
    path: `${FILES[kind].folder}/${fileId}`,
    icon: FILES[kind].icon,
    label: name,
    detail,
  }));
  return { goals, pending: asked && query.isPending, failed: asked && query.isError };
}
