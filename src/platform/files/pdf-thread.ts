import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { inspectPdf } from './inspect-pdf.ts';

parentPort?.on('message', async (file: string) => parentPort?.postMessage(await inspectPdf(await readFile(file))));
