import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);

describe('the repository', () => {
  it('names no folder of a development machine', () => {
    const texts = files.filter(
      (file) => /\.(ts|tsx|mjs|js|json|md|yml|yaml|py|java|html|css)$/.test(file) && existsSync(ROOT + file),
    );
    const leaking = texts.filter((file) => /(^|[\s"'`(=])\/(work|root|home)\/[a-z]/m.test(read(file)));
    expect(leaking).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const loose = files
      .filter((file) => file.endsWith('package.json'))
      .flatMap((file) => {
        const manifest = JSON.parse(read(file)) as Record<string, Record<string, string> | undefined>;
        return Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] })
          .filter(([, version]) => !/^(workspace:\*|\d+\.\d+\.\d+(-[\w.]+)?)$/.test(version))
          .map(([name, version]) => `${file}: ${name} ${version}`);
      });
    expect(loose).toEqual([]);
  });

  it('names files in ARCHITECTURE.md and CONTRIBUTING.md that exist', () => {
    const missing = ['ARCHITECTURE.md', 'CONTRIBUTING.md'].flatMap((page) =>
      [...read(page).matchAll(/`((?:packages|apps|scripts|test|docs|samples|\.ci|\.changeset)\/[\w./-]*)`/g)]
        .map((match) => match[1]!)
        .filter((path) => !existsSync(ROOT + path))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });
});
