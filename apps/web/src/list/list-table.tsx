import { Button, Checkbox, Group, Menu, Table, Text } from '@mantine/core';
import { IconColumns3, IconFileSpreadsheet } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { counted } from '../format/french';
import stacked from '../page/stacked.module.css';
import { say, sayFailure } from '../undo';
import { askedFor, chosenColumns, type ListColumn } from './columns';
import { exportWorkbook, type WorkbookAddress } from './export-workbook';
import { useAddress } from './use-address';

interface Props<Line extends { id: string }> {
  lines: readonly Line[];
  /** Said above the table: « 12 apprenants », « Les 100 premiers apprenants ». */
  count: string;
  /** The first column, a link to the file. */
  heading: { title: string; cell: (line: Line) => ReactNode; name: (line: Line) => string };
  columns: readonly ListColumn<Line>[];
  /** Where its spreadsheet comes from; absent for who may not export. */
  workbook?: WorkbookAddress;
}

/** A list whose columns are chosen and kept in the address, with lines to pick and take away as a spreadsheet. */
export function ListTable<Line extends { id: string }>({
  lines,
  count,
  heading,
  columns,
  workbook,
}: Props<Line>) {
  const { get, set } = useAddress();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [exporting, setExporting] = useState(false);
  const shown = chosenColumns(columns, get('colonnes'));
  // A filter may have taken away lines that were picked.
  const chosen = lines.filter(({ id }) => picked.has(id));
  const pick = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setPicked(next);
  };
  const exportLines = async (to: WorkbookAddress) => {
    setExporting(true);
    try {
      const sheet = shown.flatMap((column) => column.sheet ?? [column.key]);
      await exportWorkbook(
        to,
        sheet,
        chosen.map(({ id }) => id),
      );
      say('Le classeur est téléchargé.');
    } catch (failure) {
      sayFailure(failure, 'Le classeur n’a pas pu être préparé');
    } finally {
      setExporting(false);
    }
  };
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed" role="status">
          {chosen.length > 0
            ? `${counted(chosen.length, 'ligne choisie', 'lignes choisies')} sur ${lines.length}`
            : count}
        </Text>
        <Group gap="xs">
          <ColumnMenu
            columns={columns}
            shown={shown}
            onChoose={(keys) => set('colonnes', askedFor(columns, keys))}
          />
          {workbook && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
              loading={exporting}
              onClick={() => void exportLines(workbook)}
            >
              {chosen.length > 0 ? 'Exporter le choix' : 'Exporter la liste'}
            </Button>
          )}
        </Group>
      </Group>
      <Table.ScrollContainer minWidth={0}>
        <Table verticalSpacing={6} className={stacked.stacked} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {workbook && (
                <Table.Th w={40}>
                  <Checkbox
                    size="xs"
                    aria-label="Choisir toutes les lignes affichées"
                    checked={chosen.length === lines.length}
                    indeterminate={chosen.length > 0 && chosen.length < lines.length}
                    onChange={(event) =>
                      pick(
                        lines.map(({ id }) => id),
                        event.currentTarget.checked,
                      )
                    }
                  />
                </Table.Th>
              )}
              <Table.Th>{heading.title}</Table.Th>
              {shown.map(({ key, title, numeric }) => (
                <Table.Th key={key} ta={numeric ? 'right' : undefined}>
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr
                key={line.id}
                bg={picked.has(line.id) ? 'var(--mantine-color-default-hover)' : undefined}
              >
                {workbook && (
                  <Table.Td>
                    <Checkbox
                      size="xs"
                      aria-label={`Choisir ${heading.name(line)}`}
                      checked={picked.has(line.id)}
                      onChange={(event) => pick([line.id], event.currentTarget.checked)}
                    />
                  </Table.Td>
                )}
                <Table.Th scope="row" fw={500}>
                  {heading.cell(line)}
                </Table.Th>
                {shown.map(({ key, title, cell, numeric }) => (
                  <Table.Td key={key} data-label={title} ta={numeric ? 'right' : undefined}>
                    {cell(line)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function ColumnMenu<Line>({
  columns,
  shown,
  onChoose,
}: {
  columns: readonly ListColumn<Line>[];
  shown: readonly ListColumn<Line>[];
  onChoose: (keys: string[]) => void;
}) {
  const keys = shown.map(({ key }) => key);
  return (
    <Menu closeOnItemClick={false} position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={16} aria-hidden="true" />}>
          Colonnes
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ key, title }) => {
          const on = keys.includes(key);
          return (
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={on}
              onClick={() => onChoose(on ? keys.filter((other) => other !== key) : [...keys, key])}
              leftSection={<Checkbox size="xs" checked={on} readOnly tabIndex={-1} aria-hidden="true" />}
            >
              {title}
            </Menu.Item>
          );
        })}
        {columns.some(({ aside }) => aside) && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChoose(columns.filter(({ aside }) => !aside).map(({ key }) => key))}>
              Colonnes habituelles
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
