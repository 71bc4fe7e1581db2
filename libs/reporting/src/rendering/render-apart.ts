import { Apart } from '#platform';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import type { RenderedFile } from './render.js';

/** The process that renders reports: the PDF compiler keeps its process alive for ever. */
export const renderer = new Apart<DepartmentDataset, RenderedFile[]>(
  new URL('./render-work.js', import.meta.url),
);

/** A Buffer arrives as a plain Uint8Array. */
export const asFile = (file: RenderedFile): RenderedFile => ({ ...file, bytes: Buffer.from(file.bytes) });
