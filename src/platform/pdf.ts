import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfSheet } from './pdf-aside.ts';
import { fontFiles, printable } from './pdf-fonts.ts';
import { breakable } from './pdf-words.ts';

export type RenderPdf = (template: string, data: unknown, createdAt: Temporal.Instant) => Uint8Array;

/**
 * The compiler remembers every piece it has set. Each clean-up, after so many renderings, drops what two rounds have
 * not used again: the pieces of the template stay, the texts of past papers go.
 */
const EVICT_EVERY = 10;
const KEEP_ROUNDS = 2;

const formsFolder = fileURLToPath(new URL('../../data/forms', import.meta.url));
let ofThisCenter: RenderPdf | undefined;

/**
 * A form as PDF/A-2a (as far as Typst promises), Tinos embedded: `template` is a path below `data/forms` without its
 * ending (`form-set-2018/receipt`), `data` reaches it as JSON and is only ever printed as text. The same template,
 * data and `createdAt` give the same bytes.
 *
 * Takes some 20 ms of the processor and a hundred megabytes of memory: for the worker, not for a page under load.
 * Who renders many lets the event loop turn in between, for only then are finished documents given back.
 * Throws when the template is at fault, naming file and line.
 */
export const renderPdf: RenderPdf = (template, data, createdAt) => {
  ofThisCenter ??= pdfRenderer(formsFolder);
  return ofThisCenter(template, data, createdAt);
};

/** `renderPdf` for a sheet. */
export const printHere = ({ template, data, createdAt }: PdfSheet): Uint8Array => renderPdf(template, data, createdAt);

/** A renderer for the templates of one folder; they can read nothing outside it. */
export function pdfRenderer(folder: string): RenderPdf {
  refuseDownloads(folder);
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fontFiles() }],
  });
  let renderings = 0;

  return (template, data, createdAt) => {
    const mainFilePath = path.join(folder, `${template}.typ`);
    const inputs = { data: JSON.stringify(data, asPrinted) };
    const compiled = compiler.compile({ mainFilePath, inputs });
    // A warning is a fault too: an unknown font, for one, is only warned of, and its text is simply not there.
    const diagnostics = compiled.hasError() ? compiled.takeDiagnostics() : compiled.takeWarnings();
    if (diagnostics || !compiled.result) throw new Error(explain(compiler, template, folder, diagnostics));
    const pdf = compiler.pdf(compiled.result, {
      pdfStandard: 'a-2a',
      creationTimestamp: Math.floor(createdAt.epochMilliseconds / 1000),
    });
    if (++renderings % EVICT_EVERY === 0) compiler.evictCache(KEEP_ROUNDS);
    return pdf;
  };
}

/** Every text a paper prints, made printable here and nowhere else; `svg` holds a drawing. */
const asPrinted = (key: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  return key === 'svg' ? printable(value) : breakable(printable(value));
};

/** Typst fetches `@preview/…` packages from the network while it compiles. What a form needs lies beside it. */
function refuseDownloads(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.typ')) continue;
    const found = /["']@[\w-]+\//.exec(readFileSync(path.join(folder, file), 'utf8'));
    if (found) throw new Error(`Form template ${file} imports a package from the network (${found[0].slice(1)}…).`);
  }
}

type Diagnostic = {
  message: string;
  path: string;
  severity: number;
  range: { start: { line: number; character: number } } | null;
};

function explain(compiler: NodeCompiler, template: string, folder: string, error: NodeError | null): string {
  const all = error ? (compiler.fetchDiagnostics(error) as Diagnostic[]) : [];
  const lines = all.map(({ message, path: file, range }) => {
    const line = range ? `:${range.start.line + 1}:${range.start.character + 1}` : '';
    return `${path.relative(folder, file)}${line}: ${message}`;
  });
  return `Form template ${template} cannot be rendered: ${lines.join('; ') || 'no reason given'}`;
}
