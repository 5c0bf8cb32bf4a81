import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, storageError } from './answer.ts';
import type { Call } from './call.ts';
import { type Permissions, signatureError, signedQuery } from './sas.ts';

/** A file the sandbox holds: where it lies, and what it is. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Base64, as Content-MD5 spells it. */
  readonly md5: string;
}

const container = '/api-import-ecritures/';
const maxUpload = 256 * 1024 * 1024;

const messages = {
  AuthenticationFailed:
    'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.',
  AuthorizationPermissionMismatch:
    'This request is not authorized to perform this operation using this permission.',
} as const;

/** The storage that Loop lends: signed addresses, Put Blob, Get Blob. Its files last as long as the sandbox. */
export class Storage {
  readonly #origin: () => string;
  readonly #now: () => number;
  readonly #secret = randomBytes(32).toString('base64');
  #folder: string | undefined;
  #closed = false;
  readonly #blobs = new Map<string, StoredFile>();

  constructor(origin: () => string, now: () => number) {
    this.#origin = origin;
    this.#now = now;
  }

  /** A signed address for a relative path `<guid>/<name>`, valid for `seconds`. */
  address(uri: string, permissions: Permissions, seconds = 24 * 3600): string {
    const path = container + uri.split('/').map(encodeURIComponent).join('/');
    return `${this.#origin()}${path}?${signedQuery(this.#secret, path, permissions, this.#now() + seconds * 1000)}`;
  }

  find(uri: string): StoredFile | undefined {
    return this.#blobs.get(uri);
  }

  static owns(path: string): boolean {
    return path.startsWith(container);
  }

  /** Put Blob. */
  async put({ url, request }: Call): Promise<Answer> {
    const refused = this.#refuse(url, 'w') ?? this.#badHeaders(request.headers);
    if (refused !== null) {
      request.resume();
      return refused;
    }
    const file = await this.write(request as AsyncIterable<Uint8Array>, maxUpload);
    if (file === null) return storageError(413, 'RequestBodyTooLarge', 'The request body is too large.');
    if (file.bytes !== Number(request.headers['content-length'])) {
      await rm(file.path, { force: true });
      return storageError(400, 'InvalidInput', 'The body is not as long as Content-Length says.');
    }
    const wanted = request.headers['content-md5'];
    if (wanted !== undefined && wanted !== file.md5) {
      await rm(file.path, { force: true });
      return storageError(
        400,
        'Md5Mismatch',
        'The MD5 value specified in the request did not match with the MD5 value calculated by the server.',
      );
    }
    const uri = decodeURIComponent(url.pathname.slice(container.length));
    // An import may be reading the file that was here before, so that one stays where it is.
    if (this.#blobs.get(uri)?.sha256 === file.sha256) await rm(file.path, { force: true });
    else this.#blobs.set(uri, file);
    return {
      status: 201,
      headers: { etag: `"0x${randomBytes(8).toString('hex').toUpperCase()}"`, 'content-md5': file.md5 },
      body: '',
    };
  }

  /** Get Blob. */
  get({ url }: Call): Answer {
    const refused = this.#refuse(url, 'r');
    if (refused !== null) return refused;
    const file = this.#blobs.get(decodeURIComponent(url.pathname.slice(container.length)));
    if (file === undefined) return storageError(404, 'BlobNotFound', 'The specified blob does not exist.');
    return {
      status: 200,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(file.bytes),
        'content-md5': file.md5,
      },
      body: '',
      file: file.path,
    };
  }

  /** Keeps a stream as a file and hashes it on the way; null (and nothing kept) beyond `limit` bytes. */
  async write(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<StoredFile | null> {
    if (this.#closed) throw new Error('The sandbox is closed');
    this.#folder ??= mkdtempSync(join(tmpdir(), 'loop-sandbox-'));
    const path = join(this.#folder, randomUUID());
    const sha256 = createHash('sha256');
    const md5 = createHash('md5');
    let bytes = 0;
    let kept = false;
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > limit) return null;
        sha256.update(chunk);
        md5.update(chunk);
        for (let from = 0; from < chunk.length; ) {
          from += (await handle.write(chunk, from, chunk.length - from)).bytesWritten;
        }
      }
      kept = true;
    } finally {
      await handle.close();
      if (!kept) await rm(path, { force: true });
    }
    return { path, bytes, sha256: sha256.digest('hex'), md5: md5.digest('base64') };
  }

  close(): void {
    this.#closed = true;
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }

  #refuse(url: URL, wanted: 'r' | 'w'): Answer | null {
    const code = signatureError(this.#secret, url, wanted, this.#now());
    return code === null ? null : storageError(403, code, messages[code]);
  }

  #badHeaders(headers: Call['request']['headers']): Answer | null {
    if (headers['transfer-encoding'] !== undefined) {
      return storageError(
        400,
        'InvalidHeaderValue',
        'The value for one of the HTTP headers is not in the correct format: Transfer-Encoding.',
      );
    }
    const length = headers['content-length'];
    if (length === undefined) {
      return storageError(411, 'MissingContentLengthHeader', 'The Content-Length header was not specified.');
    }
    if (Number(length) > maxUpload) {
      return storageError(413, 'RequestBodyTooLarge', 'The request body is too large.');
    }
    const type = headers['x-ms-blob-type'];
    if (type === undefined) {
      return storageError(
        400,
        'MissingRequiredHeader',
        'An HTTP header that is mandatory for this request is not specified: x-ms-blob-type.',
      );
    }
    if (type !== 'BlockBlob') {
      return storageError(
        400,
        'InvalidHeaderValue',
        'The value for one of the HTTP headers is not in the correct format: x-ms-blob-type.',
      );
    }
    const md5 = headers['content-md5'];
    if (md5 !== undefined && !/^[A-Za-z0-9+/]{22}==$/.test(String(md5))) {
      return storageError(400, 'InvalidMd5', 'The MD5 value specified in the request is invalid.');
    }
    return null;
  }
}
