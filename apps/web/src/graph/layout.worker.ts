import { layOut, type LayoutTask } from '@tripletail/draw';

interface WorkerScope {
  addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<{ readonly id: number; readonly task: LayoutTask }>) => void,
  ) => void;
  postMessage: (message: unknown, transfer: readonly Transferable[]) => void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data: { id, task } }) => {
  scope.postMessage({ id, positions: layOut(task) }, []);
});
