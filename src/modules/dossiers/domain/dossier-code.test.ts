import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatDossierCode,
  formatProvisionalNumber,
  isProvisionalNumber,
  normaliseReference,
  parseDossierCode,
} from './dossier-code.ts';

const day = Temporal.PlainDate.from('2026-11-22');

test('[QC Đ12.1d (2)] a code is the reception point, the day and the serial, wider than asked when it must be', () => {
  assert.equal(formatDossierCode({ prefix: '000.00.12.H34', day, serial: 7 }, 4), '000.00.12.H34-261122-0007');
  assert.equal(formatDossierCode({ prefix: 'H34.12', day, serial: 12345 }, 4), 'H34.12-261122-12345');
});

test('codes of both styles and of other provinces are read back', () => {
  for (const code of ['000.00.06.H56-231027-0361', 'G22.99.08-260921-896048', 'H34.12.05-261122-0001']) {
    const parsed = parseDossierCode(code)!;
    assert.equal(formatDossierCode(parsed, code.split('-')[2]!.length), code);
  }
  for (const wrong of ['', '000.00.06.H56-231327-0361', '000.00.06.H56-231027-36', 'TN-261122-7F3K9QXZ'])
    assert.equal(parseDossierCode(wrong), null, wrong);
});

test('a provisional number is readable aloud and hard to guess', () => {
  const number = formatProvisionalNumber(day, Uint8Array.from([255, 0, 170, 85, 1]));
  assert.match(number, /^TN-261122-[0-9A-HJKMNP-TV-Z]{8}$/);
  assert.ok(isProvisionalNumber(number));
  assert.ok(!isProvisionalNumber('TN-261122-abc'));
});

test('numbers are found however people type them: with spaces, without dashes, in small letters', () => {
  const typed = [
    'TN 261123 WDV6TR7Y',
    'TN261123WDV6TR7Y',
    ' tn-261123-wdv6tr7y ',
    'TN – 261123 – WDV6TR7Y',
    'TN-261123 WDV6 TR7Y',
  ];
  for (const text of typed) assert.equal(normaliseReference(text), 'TN-261123-WDV6TR7Y', text);
  const codes = [
    '000.00.34.H34 261123 0001',
    '000.00.34.H342611230001',
    '000.00.34.h34-261123-0001',
    '000.00.34.H34 - 261123 - 0001',
  ];
  for (const text of codes) assert.equal(normaliseReference(text), '000.00.34.H34-261123-0001', text);
  assert.equal(normaliseReference('H34.34 261123 0001'), 'H34.34-261123-0001');
  // What is no number of ours stays as it is, without its spaces.
  const foreign = {
    '0912 345 678': '0912345678',
    'b 1234567': 'B1234567',
    '000.00.34.H34 261323 0001': '000.00.34.H342613230001',
  };
  for (const [text, bare] of Object.entries(foreign)) assert.equal(normaliseReference(text), bare, text);
});
