import { Zip, ZipDeflate, strToU8 } from 'fflate';

import type { FormatFile } from './format.js';

/** The earliest time that the format knows: an archive of the same graph is the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);
/** UTF-16 code units packed at once: enough to pack well, too few to be a string of a whole table. */
const AT_ONCE = 1 << 20;

/** Several files as one zip archive; only its packed bytes are ever in memory. */
export function zip(files: readonly FormatFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const { name, chunks } of files) {
    const file = new ZipDeflate(name);
    file.mtime = ZIP_TIME;
    archive.add(file);
    let waiting = '';
    for (const chunk of chunks) {
      if (typeof chunk !== 'string') {
        // What waits stands in front of it.
        file.push(strToU8(waiting));
        waiting = '';
        file.push(chunk);
        continue;
      }
      waiting += chunk;
      if (waiting.length < AT_ONCE) continue;
      file.push(strToU8(waiting));
      waiting = '';
    }
    file.push(strToU8(waiting), true);
  }
  archive.end();
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
