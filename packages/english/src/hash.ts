import { sha256 as sha256InJavaScript } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 in lower-case hex. Uses WebCrypto, which pages served without TLS do not have; there it runs in JavaScript (half a second for
 * the model).
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle as typeof globalThis.crypto.subtle | undefined;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256InJavaScript(bytes);
  return bytesToHex(digest);
}
