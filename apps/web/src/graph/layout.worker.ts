import { layOut, type LayoutTask } from './layout.js';

interface WorkerScope {
  onmessage: ((event: MessageEvent<{ readonly id: number; readonly task: LayoutTask }>) => void) | null;
  postMessage: (message: unknown) => void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, task } }) => {
  scope.postMessage({ id, positions: layOut(task) });
};
