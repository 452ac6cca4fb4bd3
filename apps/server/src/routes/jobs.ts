import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import { refuse } from '../errors.js';
import type { Job, JobEvent, Jobs } from '../jobs.js';
import { HEARTBEAT_MS } from '../limits.js';
import { jobSchema } from '../schema/answer.js';
import { responses } from './respond.js';

const params = z.object({ id: z.string().min(1).max(100) });

const get = createRoute({
  method: 'get',
  path: '/api/jobs/{id}',
  tags: ['articles'],
  summary: 'How far a job is',
  request: { params },
  responses: responses({ description: 'The job.', schema: jobSchema }, 403, 404),
});

const cancel = createRoute({
  method: 'delete',
  path: '/api/jobs/{id}',
  tags: ['articles'],
  summary: 'Cancel a job',
  description: 'What is saved already stays saved.',
  request: { params },
  responses: responses({ description: 'The job as it was.', schema: jobSchema }, 403, 404),
});

const events = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/events',
  tags: ['articles'],
  summary: 'Follow a job',
  description:
    'Server-sent events. First `job`, all of it; then `article` { index, article } for each step of each article, and `job` ' +
    'when its state changes; last `end`, after which the stream closes. Who connects again gets `job` first again.',
  request: { params },
  responses: responses({ description: 'The events.', type: 'text/event-stream', schema: z.string() }, 403, 404),
});

const isOver = (job: Job): boolean => job.state === 'done' || job.state === 'cancelled';

/** `GET` and `DELETE /api/jobs/{id}`, `GET /api/jobs/{id}/events`. */
export function jobRoutes(app: OpenAPIHono, jobs: Jobs | undefined): void {
  const missing = (c: Context, id: string): Response =>
    refuse(c, 'NOT_FOUND', `There is no job ${JSON.stringify(id)}.`);

  app.openapi(get, (c) => {
    const { id } = c.req.valid('param');
    const job = jobs?.get(id);
    return job === undefined ? missing(c, id) : c.json(job);
  });

  app.openapi(cancel, (c) => {
    const { id } = c.req.valid('param');
    const job = jobs?.cancel(id);
    return job === undefined ? missing(c, id) : c.json(job);
  });

  app.openapi(events, (c) => {
    const { id } = c.req.valid('param');
    const job = jobs?.get(id);
    if (jobs === undefined || job === undefined) return missing(c, id);
    // Proxies and compression would keep events back until enough of them have gathered.
    c.header('Cache-Control', 'no-cache, no-transform');
    return streamSSE(c, async (stream) => {
      const queue: JobEvent[] = [];
      let wake: () => void = () => undefined;
      const stop = jobs.watch(id, (event) => {
        queue.push(event);
        wake();
      });
      stream.onAbort(() => wake());
      let over = isOver(job);
      await stream.writeSSE({ event: 'job', data: JSON.stringify(job) });
      while (!over && !stream.aborted) {
        if (queue.length === 0) await nextOrHeartbeat((done) => (wake = done));
        if (queue.length === 0) await stream.write(': still here\n\n');
        for (const item of queue.splice(0)) {
          await stream.writeSSE(
            item.event === 'job'
              ? { event: 'job', data: JSON.stringify(item.job) }
              : { event: 'article', data: JSON.stringify({ index: item.index, article: item.article }) },
          );
          over ||= item.event === 'job' && isOver(item.job);
        }
      }
      stop();
      if (!stream.aborted) await stream.writeSSE({ event: 'end', data: id });
    });
  });
}

async function nextOrHeartbeat(onWake: (wake: () => void) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, HEARTBEAT_MS);
    onWake(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
