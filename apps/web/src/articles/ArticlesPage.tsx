import type { GraphReader } from '@tripletail/core';
import { showDayShort } from '@tripletail/draw';
import { type ReactElement, useRef } from 'react';

import { openFile } from '../data/open.js';
import { useAsk } from '../data/use-ask.js';
import { Icon } from '../shell/icons.js';
import { goTo, useApp } from '../state/store.js';
import { T } from '../strings.js';
import { type Job, stopJobs, useJobs } from './jobs.js';
import { PasteBox } from './PasteBox.js';

/** Articles in: dropped, chosen or pasted; read in this page, beside everything else. */
export function ArticlesPage({ reader }: { readonly reader: GraphReader | undefined }): ReactElement {
  const { source, server, handout } = useApp();
  const byServer = source.kind === 'server' && server?.extract === true;
  const { jobs } = useJobs();
  const { answer } = useAsk(reader, { kind: 'overview', limit: 1 } as const);
  const picker = useRef<HTMLInputElement>(null);
  const open = jobs.filter((job) => job.stage === 'waiting' || job.stage === 'loading' || job.stage === 'reading');
  const closed = jobs.length - open.length;
  const articles = (answer?.articles ?? []).toSorted((a, b) =>
    (b.publishedAt ?? '') < (a.publishedAt ?? '') ? -1 : 1,
  );
  return (
    <main className="ar">
      <div className="mn">
        <h1>{handout === undefined ? T.addTitle : T.articles}</h1>
        {handout === undefined && <p className="m2">{byServer ? T.addLineServer : T.addLine}</p>}
        {handout === undefined && (
          <div className="drop">
            <div>
              <h2>{T.dropFiles}</h2>
              <p className="s m3">{T.dropFilesNote}</p>
              <button type="button" className="btn" onClick={() => picker.current?.click()}>
                <Icon name="folder" />
                {T.chooseFiles}
              </button>
              <input
                ref={picker}
                className="hidden"
                type="file"
                multiple
                tabIndex={-1}
                aria-label={T.chooseFiles}
                accept=".txt,.md,.html,.htm,.json,text/*"
                onChange={(event) => {
                  for (const file of event.target.files ?? []) void openFile(file);
                  event.target.value = '';
                }}
              />
            </div>
            <PasteBox />
          </div>
        )}
        {jobs.length > 0 && (
          <section aria-label={T.readingOf(closed, jobs.length)}>
            <div className="sec">
              <h2>{T.readingOf(closed, jobs.length)}</h2>
              {open.length > 0 && (
                <button type="button" className="btn r" onClick={stopJobs}>
                  {T.stop}
                </button>
              )}
            </div>
            <progress
              className="progress"
              value={closed}
              max={jobs.length}
              aria-label={T.readingOf(closed, jobs.length)}
            />
            <ul>
              {jobs.toReversed().map((job) => (
                <JobRow key={job.id} job={job} />
              ))}
            </ul>
          </section>
        )}
        {answer !== undefined && answer.counts.claims > 0 && (
          <div className="row next">
            <button type="button" className="btn pri" onClick={() => goTo('explore')}>
              {T.exploreClaims(answer.counts.claims)}
            </button>
            {source.kind !== 'none' && (
              <button type="button" className="btn" onClick={() => useApp.setState({ sheet: 'export' })}>
                {T.export}
              </button>
            )}
          </div>
        )}
        {articles.length > 0 && (
          <section>
            <div className="sec">
              <h2>{T.inTheGraph}</h2>
              <span className="m3 s">{T.articlesCount(articles.length)}</span>
            </div>
            <ul>
              {articles.map((article) => (
                <li key={article.id} className="arow">
                  <span className="min">
                    <span className="ell text">{article.title ?? T.untitled}</span>
                    <span className="s m3">{article.outlet ?? T.noOutlet}</span>
                  </span>
                  <span className="s m3">
                    {article.publishedAt === undefined ? '' : showDayShort(article.publishedAt)}
                  </span>
                  <span className="s m2 claims">{T.claims(article.claims)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

const STAGE_WORDS = {
  waiting: T.waiting,
  loading: T.loadingModel,
  reading: T.reading,
  done: '',
  failed: '',
  stopped: T.stopped,
} as const;
const STAGE_STEPS = { waiting: 0, loading: 1, reading: 2, done: 3, failed: 3, stopped: 0 } as const;

function JobRow({ job }: { readonly job: Job }): ReactElement {
  return (
    <li className={`job ${job.stage}`} data-testid="job">
      <span className="stages" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <i key={step} className={step <= STAGE_STEPS[job.stage] ? 'on' : ''} />
        ))}
      </span>
      <span className="min">
        <span className="ell text">{job.name}</span>
        {job.trouble !== undefined && <span className="s">{job.trouble}</span>}
        {job.stage === 'done' && job.claims === 0 && <span className="s m3">{job.note ?? T.noClaims}</span>}
      </span>
      <span className="s m2">{job.stage === 'done' ? T.claims(job.claims ?? 0) : STAGE_WORDS[job.stage]}</span>
    </li>
  );
}
