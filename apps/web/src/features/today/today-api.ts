import { queryOptions } from '@tanstack/react-query';
import { api, read, send } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type ToDoItem = Schemas['ToDoView'];

export const toDoQuery = queryOptions({
  queryKey: ['to-do'],
  queryFn: ({ signal }) => read(api.GET('/api/to-do', { signal })),
});

export const assigneesQuery = queryOptions({
  queryKey: ['to-do-assignees'],
  queryFn: ({ signal }) => read(api.GET('/api/to-do-assignees', { signal })),
});

export const decideToDo = (body: Schemas['ToDoDecisionBody']) =>
  send<{ id: string }>('POST', '/api/to-do-decisions', body);
export const withdrawToDoDecision = (id: string) => send('DELETE', `/api/to-do-decisions/${id}`);

export const weeklyMessageQuery = queryOptions({
  queryKey: ['weekly-message'],
  queryFn: ({ signal }) => read(api.GET('/api/weekly-message', { signal })),
});
export const chooseWeeklyMessage = (wanted: boolean) => send('PUT', '/api/weekly-message', { wanted });
