/** What is pushed, in order, to whoever listens; kept until then. `stop` is called when nobody listens any more. */
export type Steps<T> = AsyncIterable<T> & { push(step: T): void; close(): void };

export function createSteps<T>(stop: () => void): Steps<T> {
  const waiting: T[] = [];
  let isClosed = false;
  let wake = (): void => {};
  const end = { done: true, value: undefined } as const;
  const iterator: AsyncIterator<T> = {
    async next() {
      while (waiting.length === 0 && !isClosed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return waiting.length > 0 ? { done: false, value: waiting.shift() as T } : end;
    },
    async return() {
      isClosed = true;
      waiting.length = 0;
      wake();
      stop();
      return end;
    },
  };
  return {
    push(step) {
      if (isClosed) return;
      waiting.push(step);
      wake();
    },
    close() {
      isClosed = true;
      wake();
    },
    [Symbol.asyncIterator]: () => iterator,
  };
}
