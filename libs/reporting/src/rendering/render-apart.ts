import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import type { RenderedFile } from './render.js';

const WITHIN_MS = 60_000;

// Run from the sources (specs, `npm run dev`), the process compiles them as it loads them.
const fromSources = import.meta.url.endsWith('.ts');
const ENTRY = fileURLToPath(new URL(`./render-process.${fromSources ? 'ts' : 'js'}`, import.meta.url));
const LOADER = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;

type Answer = 'ready' | { files: RenderedFile[] } | { failure: string };

/** Renders the four files in a process of its own, ended in any case. Rejects when it fails or takes over a minute. */
export async function renderApart(dataset: DepartmentDataset): Promise<RenderedFile[]> {
  const child = fork(ENTRY, [], {
    execArgv: ['--no-warnings', ...(fromSources ? ['--import', LOADER] : [])],
    serialization: 'advanced',
    // None of the worker's secrets.
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    return await answerOf(child, dataset);
  } finally {
    child.kill('SIGKILL');
  }
}

function answerOf(child: ChildProcess, dataset: DepartmentDataset): Promise<RenderedFile[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('rendering took over a minute')), WITHIN_MS);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`rendering ended early (${signal ?? code})`));
    });
    child.on('message', (answer: Answer) => {
      if (answer === 'ready') child.send(dataset);
      else if ('files' in answer) resolve(answer.files.map(asFile));
      else reject(new Error(answer.failure));
    });
  });
}

/** A Buffer arrives as a plain Uint8Array. */
const asFile = (file: RenderedFile): RenderedFile => ({ ...file, bytes: Buffer.from(file.bytes) });
