/**
 * All that core takes from its surroundings. Everything else of DOM and Node stays undeclared here, so that using it does not
 * compile: core has no clock, no files, no network.
 */
declare class URL {
  constructor(url: string);
  hash: string;
  readonly href: string;
  readonly searchParams: { keys: () => IterableIterator<string>; delete: (name: string) => void };
}
