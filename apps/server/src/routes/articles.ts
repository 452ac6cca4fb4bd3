import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type ArticleId, TripletailError } from '@tripletail/core';
import { EXTENSIONS } from '@tripletail/ingest';
import type { Context } from 'hono';

import { refuse } from '../errors.js';
import type { JobInput, Jobs } from '../jobs.js';
import { MAX_TEXT, MAX_UPLOAD_ARTICLES, MAX_UPLOAD_BYTES } from '../limits.js';
import type { ServerOptions } from '../options.js';
import { jobSchema, summarySchema } from '../schema/answer.js';
import { issueSentence } from '../schema/sentence.js';
import { atMost } from './body.js';
import { refusals, responses } from './respond.js';

/** Endings of files that are articles; `package.json` is text too, and none. */
const ENDINGS = Object.values(EXTENSIONS).flat();

const short = z.string().min(1).max(MAX_TEXT);

const textSchema = z
  .strictObject({
    text: z.string().min(1),
    name: short.optional(),
    title: short.optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(MAX_TEXT)
      .optional(),
    outlet: short.optional(),
    author: short.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
      .optional()
      .openapi({ description: 'BCP 47, if it is mistaken for another: `en`.' }),
    publishedAt: z
      .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
      .optional()
      .openapi({ description: 'ISO 8601; "last week" is read against it.' }),
  })
  .openapi('NewArticle');

const bodySchema = z
  .strictObject({ articles: z.array(textSchema).min(1).max(MAX_UPLOAD_ARTICLES) })
  .openapi('NewArticles');

const filesSchema = z
  .object({ file: z.array(z.string()).openapi({ items: { type: 'string', format: 'binary' } }) })
  .openapi('Files', { description: 'Text, Markdown or saved web pages; the field may be repeated.' });

const add = createRoute({
  method: 'post',
  path: '/api/articles',
  tags: ['articles'],
  summary: 'Add articles',
  description: 'As texts, or as files. They are read and extracted in the background: follow the job.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: bodySchema }, 'multipart/form-data': { schema: filesSchema } },
    },
  },
  responses: responses(
    { status: 202, description: 'The job; `/events` under its `Location` tells each step.', schema: jobSchema },
    400,
    403,
    413,
    415,
    429,
    501,
  ),
});

const remove = createRoute({
  method: 'delete',
  path: '/api/articles/{id}',
  tags: ['articles'],
  summary: 'Forget an article',
  description: 'With its claims, its mentions, and the entities that nothing else refers to.',
  request: { params: z.object({ id: short }) },
  responses: { ...refusals(400, 403, 404, 503), 204: { description: 'It is forgotten.' } },
});

const list = createRoute({
  method: 'get',
  path: '/api/articles',
  tags: ['articles'],
  summary: 'List the articles',
  responses: responses(
    { description: 'All articles without their texts, by id.', schema: z.array(summarySchema) },
    403,
    503,
  ),
});

/** `GET` and `POST /api/articles`, `DELETE /api/articles/{id}`. */
export function articleRoutes(app: OpenAPIHono, { store }: ServerOptions, jobs: Jobs | undefined): void {
  app.openapi(list, async (c) => c.json(await store.articles()));

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param');
    const forgotten = await store.forget(id as ArticleId);
    return forgotten ? c.body(null, 204) : refuse(c, 'NOT_FOUND', `There is no article ${JSON.stringify(id)}.`);
  });

  // Two kinds of body on one path: the validators of the OpenAPI layer would read both as one, so it is only described there.
  app.openAPIRegistry.registerPath(add);
  app.post(add.path, atMost(MAX_UPLOAD_BYTES), async (c) => {
    if (jobs === undefined) {
      return refuse(c, 'NOT_AVAILABLE', 'This server only shows a graph. Start `tripletail serve` to add articles.');
    }
    const inputs = await inputsOf(c);
    if (inputs instanceof Response) return inputs;
    const job = jobs.start(inputs);
    if (job === undefined) {
      return refuse(c, 'TOO_MANY_JOBS', 'Too many uploads wait already; try again when some of them are done.');
    }
    return c.json(job, 202, { Location: `/api/jobs/${job.id}` });
  });
}

async function inputsOf(c: Context): Promise<readonly JobInput[] | Response> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return await textsOf(c);
  if (type === 'multipart/form-data') return await filesOf(c);
  return refuse(c, 'MEDIA_TYPE_UNSUPPORTED', 'Send texts as application/json, or files as multipart/form-data.');
}

async function textsOf(c: Context): Promise<readonly JobInput[] | Response> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    return refuse(c, 'REQUEST_INVALID', 'The body is no JSON.');
  }
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return refuse(c, 'REQUEST_INVALID', issueSentence(parsed.error.issues));
  return parsed.data.articles.map(({ text, name, title, url, outlet, author, language, publishedAt }, i) => ({
    bytes: new TextEncoder().encode(text),
    options: {
      name: name ?? title ?? `text ${i + 1}`,
      mediaType: 'text/plain; charset=utf-8',
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(author === undefined ? {} : { author }),
      ...(language === undefined ? {} : { language }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    },
  }));
}

async function filesOf(c: Context): Promise<readonly JobInput[] | Response> {
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch {
    return refuse(c, 'REQUEST_INVALID', 'The body is no multipart/form-data.');
  }
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  if (files.length === 0) return refuse(c, 'REQUEST_INVALID', 'There is no file in it: send one or more as "file".');
  if (files.length > MAX_UPLOAD_ARTICLES) {
    return refuse(c, 'REQUEST_INVALID', `At most ${MAX_UPLOAD_ARTICLES} files at once.`);
  }
  return await Promise.all(files.map(inputOf));
}

async function inputOf(file: File, index: number): Promise<JobInput> {
  const name = file.name.slice(0, MAX_TEXT) || `file ${index + 1}`;
  // Browsers say application/octet-stream of what they do not know; the ending of the name says more.
  const told = file.type !== '' && file.type !== 'application/octet-stream';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !ENDINGS.includes(ending) && !file.type.startsWith('text/')) {
    const message = `${name} is not read: articles are ${ENDINGS.map((one) => `.${one}`).join(', ')}. Rename it if it is text.`;
    return { bytes, options: { name }, refusal: new TripletailError('ARTICLE_NOT_TEXT', message) };
  }
  return { bytes, options: { name, ...(told ? { mediaType: file.type } : {}) } };
}
