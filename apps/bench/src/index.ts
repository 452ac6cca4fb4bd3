export { type BenchCommand, type BenchOptions, COMMANDS } from './commands.js';
