import { createHash } from 'node:crypto';
import type { DepartmentDataset } from '../dataset/department-dataset.js';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The data set as JSON whose keys are always in the same order: the same facts give the same bytes. */
export function renderJson(dataset: DepartmentDataset): Buffer {
  return Buffer.from(`${JSON.stringify(sorted(dataset), null, 2)}\n`, 'utf8');
}

/** SHA-256 of the JSON file, printed in the three others. */
export const datasetSha256 = (dataset: DepartmentDataset) => sha256(renderJson(dataset));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
