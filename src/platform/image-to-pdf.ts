import { imageSize } from 'image-size';

/** A4 upright, in points. */
const A4 = { short: 595.28, long: 841.89 };

/** How far a camera was turned, in degrees clockwise, by the number its pictures carry (EXIF orientation). */
const TURNED: Readonly<Record<number, 90 | 180 | 270>> = { 3: 180, 6: 90, 8: 270 };

/**
 * One picture, JPEG or PNG, as a PDF of one A4 page, upright or lying as the picture is and turned as its camera was held.
 * The picture itself goes in as it is. Throws when the bytes are no such picture.
 */
export async function imageToPdf(picture: Uint8Array): Promise<Uint8Array> {
  const { PDF } = await import('@libpdf/core');
  const { width, height, orientation = 1 } = imageSize(picture);
  const page = width > height ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
  const scale = Math.min(page.width / width, page.height / height);
  const size = { width: width * scale, height: height * scale };
  const pdf = PDF.create();
  const drawn = pdf.addPage({ ...page, rotate: TURNED[orientation] ?? 0 });
  drawn.drawImage(pdf.embedImage(picture), {
    x: (page.width - size.width) / 2,
    y: (page.height - size.height) / 2,
    ...size,
  });
  return pdf.save();
}
