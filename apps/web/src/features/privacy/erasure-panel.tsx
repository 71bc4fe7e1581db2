import { Alert, List, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { counted, typeset } from '../../format/french';
import type { ErasurePreview } from './privacy-api';

/** What an erasure would do, said before: what goes, what stays and why. */
export function ErasureConsequence({ preview }: { preview: ErasurePreview }) {
  return (
    <>
      {preview.refusals.length > 0 && (
        <Alert
          icon={<IconInfoCircle size={18} />}
          color="gray"
          variant="light"
          title={
            preview.extent === 'part'
              ? 'Une partie seulement peut partir aujourd’hui'
              : 'Rien ne peut être effacé aujourd’hui'
          }
        >
          {preview.refusals.map(({ code, message }) => (
            <Text key={code} size="sm">
              {typeset(message)}
            </Text>
          ))}
        </Alert>
      )}
      {preview.goes.length > 0 && <Tables title="Ce qui partirait" tables={preview.goes} />}
      {preview.stays.length > 0 && <Tables title="Ce qui resterait, et pourquoi" tables={preview.stays} />}
    </>
  );
}

function Tables({ title, tables }: { title: string; tables: ErasurePreview['goes'] }) {
  return (
    <section>
      <Title order={3} size="h5" mt="xs">
        {title}
      </Title>
      <List size="sm">
        {tables.map((table) => (
          <List.Item key={table.title}>
            {typeset(`${table.title} (${counted(table.rows, 'ligne', 'lignes')}) : ${table.words}`)}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
