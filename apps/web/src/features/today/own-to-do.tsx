import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import layout from '../../page/work-lines.module.css';
import { useUser } from '../session/session-api';
import { ToDoRow } from './to-do-row';
import { toDoQuery } from './today-api';

/** What waits for a tutor or a learner, on top of the page where they arrive; nothing when nothing does. */
export function OwnToDo() {
  const { roles } = useUser();
  const own = roles.includes('tutor') || roles.includes('learner');
  const { data } = useQuery({ ...toDoQuery, enabled: own });
  if (!own || !data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="a-faire">
      <Title order={2} size="h4" id="a-faire" mb={4}>
        À faire
      </Title>
      <ul className={layout.list}>
        {data.items.map((item) => (
          <ToDoRow key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}
