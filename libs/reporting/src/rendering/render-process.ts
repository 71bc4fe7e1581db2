// A process of its own that renders data sets, one after the other: the PDF compiler keeps its process alive for ever,
// and its memory and crashes stay out of the worker's.
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { renderAll } from './render.js';

process.on('message', async (dataset: DepartmentDataset) => {
  try {
    process.send?.({ files: await renderAll(dataset) });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// The parent died: nobody waits for the files.
process.once('disconnect', () => process.exit(1));
process.send?.('ready');
