import { createHash } from 'node:crypto';
import type pg from 'pg';
import { copyInto } from './copy.js';
import { idsFor } from './ids.js';
import { smallPdf } from './papers.js';
import type { Plan } from './plan.js';
import { coordinator } from './staff.js';
import { isBinding } from './standing.js';
import { vaultOf } from './vault.js';

/** The signed contracts of those who work today, and the act of each termination, as small scans. */
export async function writeContractPapers(
  client: pg.Client,
  plan: Plan,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  // What is sealed can only be written by who holds the key.
  const vault = vaultOf(env);
  if (vault === null) return;
  const [documents, files] = [idsFor('documents of contracts'), idsFor('files of contracts')];
  const rows = plan.contracts.filter(isBinding).flatMap((one) => {
    const paper = (kind: string, fileName: string, title: string, addedOn: string) => {
      const bytes = smallPdf([title, 'Exemple']);
      return {
        id: documents(),
        fileId: files(),
        contractId: one.id,
        kind,
        fileName,
        mediaType: 'application/pdf',
        byteSize: bytes.length,
        addedBy: coordinator.id,
        addedOn,
        bytes,
      };
    };
    const runs = one.startsOn <= plan.today && one.lastDay >= plan.today;
    return [
      ...(runs ? [paper('signed_contract', 'contrat-signe.pdf', 'Contrat signé', one.signedOn)] : []),
      ...(one.termination
        ? [paper('termination', 'acte-de-rupture.pdf', 'Acte de rupture', one.termination.lastDay)]
        : []),
    ];
  });
  await copyInto(
    client,
    'platform.stored_file',
    'id, name, media_type, byte_size, sha256, sealed, stored_by',
    rows.map(({ fileId, fileName, mediaType, byteSize, bytes }) => ({
      id: fileId,
      name: fileName,
      mediaType,
      byteSize,
      sha256: createHash('sha256').update(bytes).digest(),
      sealed: vault.sealBytes(bytes),
      storedBy: coordinator.id,
    })),
  );
  await copyInto(
    client,
    'contracts.document',
    'id, contract_id, kind, file_id, file_name, media_type, byte_size, added_by, added_on',
    rows,
  );
}
