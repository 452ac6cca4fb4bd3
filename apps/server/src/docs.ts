import type { OpenAPIHono } from '@hono/zod-openapi';

type Described = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type Operation = NonNullable<NonNullable<Described['paths']>[string]['get']>;

const METHODS = ['get', 'post', 'delete'] as const;

/**
 * The OpenAPI document as one page to read, without a script: what a viewer from a CDN would show could not be loaded here, and a
 * bundled one weighs more than the explorer. Programs read `/api/openapi.json`.
 */
export function docsPage(document: Described): string {
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const { title, version, description = '' } = document.info;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
code,h2{font-family:ui-monospace,monospace}h2{font-size:1rem;margin:2rem 0 .25rem}ul{margin:.25rem 0}</style></head>
<body><h1>${escape(title)} ${escape(version)}</h1><p>${escape(description)}</p>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>, with every field of every question and answer.</p>
${routes.map(({ path, method, operation }) => section(path, method, operation)).join('\n')}
</body></html>
`;
}

function section(path: string, method: string, { summary = '', description = '', responses = {} }: Operation): string {
  const items = Object.entries(responses).map(
    ([status, response]) =>
      `<li><code>${escape(status)}</code> ${escape('description' in response ? (response.description ?? '') : '')}</li>`,
  );
  return `<h2>${method.toUpperCase()} ${escape(path)}</h2>
<p><strong>${escape(summary)}.</strong> ${escape(description)}</p><ul>${items.join('')}</ul>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
