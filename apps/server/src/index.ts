export { type ErrorBody, HTTP_ERROR_CODES, type HttpErrorCode } from './errors.js';
export {
  ARTICLE_STATES,
  type ExtractionService,
  type Job,
  JOB_STATES,
  type JobArticle,
  type JobEvent,
  type JobInput,
} from './jobs.js';
export type { ServerOptions } from './options.js';
export type { CypherRunner } from './routes/cypher.js';
export { assertPortFree, DEFAULT_PORT, type ListenOptions, type RunningServer, startServer } from './server.js';
