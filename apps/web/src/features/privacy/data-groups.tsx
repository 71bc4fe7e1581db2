import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { counted } from '../../format/french';
import classes from './privacy.module.css';

/** What is kept of somebody, and the two files to take it away. */
export function DataGroups({ groups, files }: { groups: { title: string; rows: number }[]; files: string }) {
  return (
    <>
      <ul className={classes.list}>
        {groups.map(({ title, rows }) => (
          <li key={title} className={classes.row}>
            <Text>{title}</Text>
            <Text size="sm" c="dimmed">
              {counted(rows, 'ligne', 'lignes')}
            </Text>
          </li>
        ))}
      </ul>
      <Group mt="md">
        <Button
          component="a"
          href={`${files}/pdf`}
          download
          variant="default"
          leftSection={<IconDownload size={18} />}
        >
          PDF, pour lire
        </Button>
        <Button
          component="a"
          href={`${files}/json`}
          download
          variant="default"
          leftSection={<IconDownload size={18} />}
        >
          JSON, pour un autre outil
        </Button>
      </Group>
    </>
  );
}
