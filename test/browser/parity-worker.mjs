/** Parses the texts that it is sent, in a worker of the page, and answers with the SHA-256 over all parses, one line of JSON each. */
import { loadEnglish } from './english/index.browser.js';

globalThis.addEventListener('message', async ({ data: texts }) => {
  const english = await loadEnglish({ modelUrl: '/library/model/english-md.bin' });
  const parses = texts.map((text) => `${JSON.stringify(english.parse(text))}\n`);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parses.join('')));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  globalThis.postMessage(hash, []);
});
