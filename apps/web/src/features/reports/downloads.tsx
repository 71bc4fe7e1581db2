import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { frenchNumber } from '../../format/french';
import { FORMAT_WORDS, fileAddress, type Report, type ReportFile } from './reports-api';

const NBSP = '\u00a0';

/** « 84 ko », « 1,2 Mo » */
function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${frenchNumber(Math.max(1, Math.round(bytes / 1000)))}${NBSP}ko`;
  return `${frenchNumber(Math.round(bytes / 100_000) / 10)}${NBSP}Mo`;
}

/** The four files of a report, each with its size and its fingerprint to copy. */
export function Downloads({ report }: { report: Report }) {
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {report.files.map((file) => (
        <li key={file.format}>
          <Download report={report} file={file} />
        </li>
      ))}
    </Stack>
  );
}

function Download({ report, file }: { report: Report; file: ReportFile }) {
  const { label, use } = FORMAT_WORDS[file.format];
  return (
    <Group gap="sm" wrap="wrap">
      <Button
        component="a"
        href={fileAddress(report.id, file.format)}
        download={file.fileName}
        variant="default"
        leftSection={<IconDownload size={18} />}
        miw="15rem"
        justify="flex-start"
      >
        {label}, {fileSize(file.size)}
      </Button>
      <Text size="sm" c="dimmed" miw="11rem">
        {use}
      </Text>
      <CopyButton value={file.sha256} timeout={2000}>
        {({ copied, copy }) => (
          <Button
            variant="subtle"
            size="compact-sm"
            px={4}
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            onClick={copy}
            aria-label={`Copier l’empreinte SHA-256 du fichier ${label}`}
          >
            {copied ? 'Empreinte copiée' : `SHA-256 ${file.sha256.slice(0, 8)}…`}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
