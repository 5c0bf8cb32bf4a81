import type { ToolCall } from './tool.ts';

/** Ms between two notifications of progress. */
const progressEvery = 250;

export interface ProgressParams {
  readonly progress: number;
  readonly total?: number;
  readonly message: string;
}

/** Progress that only grows, and not faster than anybody reads. */
export function progressTo(send: (params: ProgressParams) => void): ToolCall['progress'] {
  let last = -1;
  let sentAt = 0;
  let said = '';
  return (done, total, message) => {
    const now = Date.now();
    if (message === said && now - sentAt < progressEvery) return;
    const progress = done > last ? done : last + 1;
    last = progress;
    sentAt = now;
    said = message;
    const params = { progress, message };
    send(total === null || total < progress ? params : { ...params, total });
  };
}
