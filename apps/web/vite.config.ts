import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The site goes to dist/site, apart from tsc's output, and the server serves that folder at `/`.
 * The policy of the page forbids inline scripts and eval: no module preload polyfill (it is inline), no data: workers.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' },
});
