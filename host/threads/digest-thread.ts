import { LoopFecError } from '../../core/error.ts';
import type { CreateLateDigest, Digest } from '../../core/ports.ts';
import { createDigest } from '../digest.ts';
import { type Blocks, blockBytes } from '../file-source.ts';
import type { Algorithm, Answer, Order, Update } from './digest-messages.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';

/** Blocks that may wait for the thread: it takes its time to start. Those that never have to wait cost no memory. */
const mostBlocks = 16;

/** From the sources, and from the bundle, where it is a file of its own above the chunks. */
const ownScript = new URL(
  import.meta.url.endsWith('.ts') ? './digest-worker.ts' : '../digest-worker.js',
  import.meta.url,
);

export interface DigestThreadOptions {
  /** Ends every wait with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly script?: URL;
  /** Bytes. */
  readonly block?: number;
}

interface Waiting<T> {
  resolve(value: T | Promise<T>): void;
  reject(reason: unknown): void;
}

interface Result extends Waiting<string> {
  readonly encoding: 'hex' | 'base64';
}

/** Updates that have been sent, and the block that is free once they are answered. */
interface Sent {
  readonly updates: readonly Update[];
  readonly block: Uint8Array | null;
}

/**
 * Computes digests in another thread, of bytes that are read into its blocks: this thread may look at them meanwhile. A
 * thread that cannot start is done without; one that ends later ends the work with `thread-ended`.
 */
export class DigestThread implements Blocks {
  readonly #memory: Uint8Array;
  readonly #worker: RunningWorker | null;
  readonly #free: Uint8Array[] = [];
  readonly #algorithms: Algorithm[] = [];
  readonly #results = new Map<number, Result>();
  readonly #signal: AbortSignal | undefined;
  readonly #sent: Sent[] = [];
  #updates: Update[] = [];
  #taker: Waiting<Uint8Array> | null = null;
  #answered = false;
  /** The digests of this thread, where the other one did not start. */
  #own: Digest[] | null = null;
  #failure: { readonly reason: unknown } | null = null;

  constructor({ signal, script = ownScript, block = blockBytes }: DigestThreadOptions = {}) {
    const memory = new SharedArrayBuffer(mostBlocks * block);
    this.#memory = new Uint8Array(memory);
    for (let end = memory.byteLength; end > 0; end -= block) {
      this.#free.push(this.#memory.subarray(end - block, end));
    }
    this.#signal = signal;
    signal?.addEventListener('abort', this.#abort);
    this.#worker = startWorker(script, {
      message: (answer) => this.#hear(answer as Answer),
      ended: () => this.#lose(),
    });
    if (this.#worker === null) this.#lose();
    this.#post({ kind: 'share', memory });
  }

  readonly createDigest: CreateLateDigest = (algorithm) => {
    const digest = this.#algorithms.push(algorithm) - 1;
    if (this.#own === null) this.#post({ kind: 'begin', digest, algorithm });
    else this.#own.push(createDigest(algorithm));
    return {
      update: (bytes) => this.#update(digest, bytes),
      hex: () => this.#end(digest, 'hex'),
      base64: () => this.#end(digest, 'base64'),
    };
  };

  take(): Uint8Array | Promise<Uint8Array> {
    if (this.#failure !== null) return Promise.reject(this.#failure.reason);
    const block = this.#free.pop();
    if (block !== undefined) return block;
    return new Promise((resolve, reject) => {
      this.#taker = { resolve, reject };
    });
  }

  release(block: Uint8Array): void {
    if (this.#own === null) this.#send(block);
    else this.#giveBack(block);
  }

  /** Ends the thread. What is waited for never comes. */
  close(): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    this.#worker?.end();
  }

  #update(digest: number, bytes: Uint8Array): void {
    if (this.#own !== null) {
      this.#own[digest]!.update(bytes);
      return;
    }
    if (bytes.buffer !== this.#memory.buffer) throw new TypeError('these bytes were not read into a block');
    const from = bytes.byteOffset;
    const to = from + bytes.length;
    const at = this.#updates.findLastIndex((update) => update.digest === digest);
    const last = this.#updates[at];
    if (last?.to === from) this.#updates[at] = { ...last, to };
    else this.#updates.push({ digest, from, to });
  }

  #end(digest: number, encoding: 'hex' | 'base64'): string | Promise<string> {
    if (this.#own !== null) return this.#own[digest]![encoding]();
    if (this.#failure !== null) return Promise.reject(this.#failure.reason);
    this.#send(null);
    this.#post({ kind: 'end', digest, encoding });
    return new Promise((resolve, reject) => {
      this.#results.set(digest, { resolve, reject, encoding });
    });
  }

  #send(block: Uint8Array | null): void {
    if (this.#updates.length > 0 || block !== null) {
      this.#sent.push({ updates: this.#updates, block });
      this.#post({ kind: 'update', updates: this.#updates });
      this.#updates = [];
    }
  }

  #post(order: Order): void {
    this.#worker?.post(order);
  }

  #hear(answer: Answer): void {
    if (answer.kind === 'failed') {
      this.#worker?.end();
      this.#lose();
      return;
    }
    this.#answered = true;
    if (answer.kind === 'updated') {
      const block = this.#sent.shift()?.block ?? null;
      if (block !== null) this.#giveBack(block);
      return;
    }
    this.#results.get(answer.digest)?.resolve(answer.text);
    this.#results.delete(answer.digest);
  }

  #giveBack(block: Uint8Array): void {
    if (this.#taker === null) this.#free.push(block);
    else this.#taker.resolve(block);
    this.#taker = null;
  }

  /** What the other thread has not answered still stands in its blocks: one that never answered is done without. */
  #lose(): void {
    if (this.#answered) {
      this.#fail(threadEnded());
      return;
    }
    const own = this.#algorithms.map(createDigest);
    for (const { updates, block } of [...this.#sent, { updates: this.#updates, block: null }]) {
      for (const { digest, from, to } of updates) own[digest]!.update(this.#memory.subarray(from, to));
      if (block !== null) this.#giveBack(block);
    }
    this.#own = own;
    for (const [digest, { encoding, resolve }] of this.#results) resolve(own[digest]![encoding]());
    this.#results.clear();
  }

  #fail(reason: unknown): void {
    this.#failure = { reason };
    this.#taker?.reject(reason);
    for (const { reject } of this.#results.values()) reject(reason);
    this.#results.clear();
  }

  readonly #abort = () => this.#fail(this.#signal?.reason);
}

function threadEnded(): LoopFecError {
  return new LoopFecError('thread-ended', {
    fr: 'Le fil d’exécution qui calcule l’empreinte s’est arrêté. Recommencer avec --jobs 1',
    en: 'The thread that computes the digest has stopped. Try again with --jobs 1',
  });
}
