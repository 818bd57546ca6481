import QRCode from 'qrcode';

/**
 * A printed module (one black or white square) is 0.45 mm wide: cheap scanners and old phones need about 0.4 mm, and
 * office printers and copiers eat a little of it.
 */
const MODULE_MM = 0.45;

/** The white margin that the standard asks for, in modules. */
const QUIET_ZONE = 4;

export type QrCode = {
  readonly svg: string;
  /** 1 (21 modules a side) to 40 (177), chosen as small as the text allows. */
  readonly version: number;
  /** Modules a side, the quiet zone included. */
  readonly modules: number;
  /** The side to print it at, so that one module measures `MODULE_MM`. */
  readonly widthMm: number;
};

/** A QR code as one black path on white; level M survives a fold or a stamp over 15 % of it. */
export function qrCode(text: string): QrCode {
  const { version, modules: matrix } = QRCode.create([{ data: Buffer.from(text), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  });
  const modules = matrix.size + 2 * QUIET_ZONE;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}">` +
    `<path fill="#fff" d="M0 0h${modules}v${modules}H0z"/><path d="${darkRuns(matrix)}"/></svg>`;
  return { svg, version, modules, widthMm: Math.round(modules * MODULE_MM * 100) / 100 };
}

/** Neighbouring dark modules of a row become one rectangle: a tenth of the size of module by module. */
function darkRuns({ size, data }: { size: number; data: Uint8Array }): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const start = column;
      while (column < size && data[row * size + column]) column++;
      const length = column - start;
      if (length > 0) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`;
    }
  }
  return path;
}
