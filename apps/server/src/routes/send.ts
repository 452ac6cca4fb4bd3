import { piecesOf, type Written } from '@tripletail/formats';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';

/** Sends what a format wrote, piece by piece, and stops when nobody listens any more. */
export function sendPieces(c: Context, type: string, written: Written): Response {
  c.header('Content-Type', type);
  return stream(c, async (out) => {
    for (const piece of piecesOf(written)) {
      if (out.aborted) return;
      await out.write(piece);
    }
  });
}
