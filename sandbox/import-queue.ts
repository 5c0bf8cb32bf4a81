import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchFile } from './fetch-file.ts';
import { integrate, maxFileBytes } from './integrate.ts';
import { UnreadableFec } from './naive-fec.ts';
import type { Storage, StoredFile } from './storage.ts';

/** An import request that has passed the checks of `POST /importFEC`. */
export interface AcceptedRequest {
  readonly dossier: string;
  readonly siret: string | null;
  readonly location: { readonly uri: string } | { readonly url: string };
  /** Its integration is to fail. */
  readonly doomed: boolean;
}

/** The work behind an accepted request: 1 waiting, 2 running, then 3 or 4. */
export class ImportQueue {
  readonly #db: DatabaseSync;
  readonly #storage: Storage;
  readonly #delayMs: number;
  readonly #abort = new AbortController();
  readonly #running = new Set<Promise<void>>();

  /** `delayMs` is the time an import spends in status 1 and 2 together, besides the work itself. */
  constructor(db: DatabaseSync, storage: Storage, delayMs: number) {
    this.#db = db;
    this.#storage = storage;
    this.#delayMs = delayMs;
  }

  /** Records the request, starts the work and gives the identifier. */
  accept(request: AcceptedRequest): string {
    const id = randomUUID();
    const { location } = request;
    const deposited = 'uri' in location ? this.#storage.find(location.uri) : undefined;
    const path = 'uri' in location ? location.uri : location.url.replace(/[?#].*$/s, '');
    const { lastInsertRowid } = this.#db
      .prepare(
        'INSERT INTO import (id, dossier, siret, source, file_name, sha256, bytes, status) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
      )
      .run(
        id,
        request.dossier,
        request.siret,
        'uri' in location ? 'uri' : 'url',
        path.slice(path.lastIndexOf('/') + 1),
        deposited?.sha256 ?? null,
        deposited?.bytes ?? null,
      );
    const work = this.#carryOut(Number(lastInsertRowid), request).finally(() => this.#running.delete(work));
    this.#running.add(work);
    return id;
  }

  /** Stops what is under way and waits until it has let go of the data base. */
  async close(): Promise<void> {
    this.#abort.abort();
    await Promise.all(this.#running);
  }

  async #carryOut(seq: number, request: AcceptedRequest): Promise<void> {
    const { signal } = this.#abort;
    try {
      await sleep(this.#delayMs / 2, undefined, { signal });
      this.#db.prepare('UPDATE import SET status = 2 WHERE seq = ?').run(seq);
      await sleep(this.#delayMs / 2, undefined, { signal });
      if (request.doomed) throw new UnreadableFec("L'exercice comptable n'est pas ouvert");
      await this.#fetchAndIntegrate(seq, request, signal);
    } catch (error) {
      if (signal.aborted) return;
      const message =
        error instanceof UnreadableFec ? error.message : 'Erreur technique pendant l’intégration';
      this.#db.prepare('UPDATE import SET status = 4, message = ? WHERE seq = ?').run(message, seq);
    }
  }

  async #fetchAndIntegrate(seq: number, request: AcceptedRequest, signal: AbortSignal): Promise<void> {
    const { location } = request;
    let file: StoredFile | null | undefined;
    if ('uri' in location) {
      file = this.#storage.find(location.uri);
      if (file === undefined) throw new UnreadableFec('Le fichier est introuvable dans le stockage');
    } else {
      file = await this.#storage.write(fetchFile(location.url, signal), maxFileBytes);
    }
    if (file === null || file.bytes > maxFileBytes) throw new UnreadableFec('Le fichier dépasse 133 Mo');
    this.#db
      .prepare('UPDATE import SET sha256 = ?, bytes = ? WHERE seq = ?')
      .run(file.sha256, file.bytes, seq);
    try {
      await integrate(this.#db, seq, request.dossier, file.path, signal);
    } finally {
      if ('url' in location) await rm(file.path, { force: true });
    }
  }
}
