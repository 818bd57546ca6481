// Checks a receipt's QR code without the center's software: Node ≥ 20 and the center's public keys are enough.
// Plain JavaScript with no dependency, so that anybody can read it in one go and carry it on a stick.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = `Cách dùng: node tools/verify-receipt.mjs <mã trong QR hoặc địa chỉ> --key public.jwks.json [--data receipt.json]

  --key   tệp khóa công khai (JWK Set) do Trung tâm công bố
  --data  nội dung giấy tiếp nhận đã lưu (JSON), để đối chiếu với giấy
Kết quả: 0 hợp lệ, 1 không hợp lệ, 2 dùng sai cách.`;

class Usage extends Error {}
class Invalid extends Error {}

try {
  const { token, keys, data } = readArguments();
  const claims = verifiedClaims(token, keys);
  console.log(proven(claims, token));
  if (data !== undefined) console.log(compared(claims, data));
} catch (error) {
  if (!(error instanceof Usage || error instanceof Invalid)) throw error;
  console.error(error instanceof Usage ? `${error.message}\n\n${usage}` : `KHÔNG HỢP LỆ: ${error.message}`);
  process.exitCode = error instanceof Usage ? 2 : 1;
}

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { key: { type: 'string' }, data: { type: 'string' } } });
  } catch {
    throw new Usage('Có tham số không hiểu được.');
  }
  const { positionals, values } = parsed;
  if (positionals.length !== 1 || !values.key) throw new Usage('Cần đúng một mã và một tệp khóa.');
  const { keys } = readJson(values.key);
  if (!Array.isArray(keys)) throw new Usage(`Tệp ${values.key} không phải là bộ khóa công khai (JWK Set).`);
  return {
    token: positionals[0].trim().split(/[?#]/)[0].replace(/\/+$/, '').split('/').pop(),
    keys,
    data: values.data === undefined ? undefined : readJson(values.data),
  };
}

function readJson(file) {
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Usage(`Không đọc được tệp ${file}.`);
  }
}

/** A compact JWS: header, payload and signature in base64url; EdDSA signs the first two with the dot between. */
function verifiedClaims(token, keys) {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) throw new Invalid('mã không đúng dạng.');
  const [header, payload, signature] = parts;
  const { alg, kid } = decoded(header);
  const jwk = keys.find((key) => key?.kid === kid && key?.kty === 'OKP' && key?.crv === 'Ed25519');
  if (alg !== 'EdDSA' || !jwk) throw new Invalid('giấy không được ký bằng khóa nào trong tệp khóa.');
  const key = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' });
  if (!verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')))
    throw new Invalid('chữ ký sai; nội dung đã bị sửa hoặc mã bị đọc nhầm.');
  const claims = decoded(payload);
  if (claims.v !== 'r1') throw new Invalid('mã có chữ ký đúng nhưng không phải của giấy tiếp nhận hồ sơ.');
  return claims;
}

function decoded(part) {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
  } catch {
    throw new Invalid('mã không đúng dạng.');
  }
}

function proven({ d, p, a, t, h }, token) {
  const { kid } = decoded(token.split('.')[0]);
  return `HỢP LỆ: chữ ký đúng (khóa ${kid}). Cơ quan giữ khóa này đã phát hành giấy tiếp nhận với nội dung:
  Mã hồ sơ:          ${d}
  Mã thủ tục:        ${p}
  Thời gian nhận:    ${moment(a)}
  Hẹn trả kết quả:   ${moment(t)}
  SHA-256 nội dung:  ${Buffer.from(h, 'base64url').toString('hex')}
Hãy so từng dòng với tờ giấy. Chữ ký không cho biết hồ sơ hiện đang ở bước nào, cũng không cho biết ai đang cầm giấy.`;
}

function moment(seconds) {
  const local = new Date((seconds + 7 * 3600) * 1000).toISOString(); // Asia/Ho_Chi_Minh, no daylight saving
  return `${local.slice(11, 16)} ngày ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}

function compared({ h }, data) {
  if (createHash('sha256').update(canonical(data)).digest('base64url') !== h)
    throw new Invalid('nội dung trong tệp không phải là nội dung đã ký.');
  return 'Nội dung trong tệp đúng là nội dung đã ký.';
}

/** Keys sorted, no white space (RFC 8785 for texts, whole numbers, yes and no). */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
