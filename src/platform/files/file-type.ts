import type { FileSample } from './file-sample.ts';

/** A kind of file that may be handed in: how it is known, and how to see that its end is there. */
export type FileType = {
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly extensions: readonly string[];
  readonly magic: Buffer;
  isWhole(sample: FileSample): boolean;
};

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const END_OF_JPEG = bytes('ffd9');
const END_OF_PNG = bytes('0000000049454e44ae426082');

/**
 * The types taken from applicants. No office formats: they are containers (zip bombs, macros), and a paper that is
 * evidence should look the same to everybody.
 */
const fileTypes: readonly FileType[] = [
  {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    magic: Buffer.from('%PDF-'), // at byte 0: junk before it is how a file is two things at once
    isWhole: ({ tail }) => tail.subarray(-2048).includes('%%EOF'),
  },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'], magic: bytes('ffd8ff'), isWhole: isWholeJpeg },
  {
    mediaType: 'image/png',
    extensions: ['png'],
    magic: bytes('89504e470d0a1a0a'),
    isWhole: ({ tail }) => tail.includes(END_OF_PNG),
  },
];

/** The allowed type that the bytes show; the name has no say. */
export const detectType = ({ head }: FileSample): FileType | undefined =>
  fileTypes.find(({ magic }) => head.subarray(0, magic.length).equals(magic));

/**
 * The end marker must come after the start of the picture itself: the small preview that cameras put in front has an
 * end marker of its own. Phones append a few bytes after the end, and to "motion photos" a whole video: those pass.
 */
function isWholeJpeg({ size, head, tail }: FileSample): boolean {
  if (head.includes('MotionPhoto') || head.includes('MicroVideo')) return true;
  const end = tail.lastIndexOf(END_OF_JPEG);
  return end >= 0 && size - tail.length + end > startOfScan(head);
}

/** Walks the segments (marker, two bytes of length) up to the picture's data; 0 when it lies beyond the sample. */
function startOfScan(head: Buffer): number {
  for (let at = 2; at + 4 <= head.length; ) {
    if (head[at] !== 0xff) return 0;
    const marker = head[at + 1];
    if (marker === 0xda) return at;
    at += marker === 0xff ? 1 : 2 + head.readUInt16BE(at + 2);
  }
  return 0;
}
