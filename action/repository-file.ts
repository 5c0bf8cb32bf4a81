/** What the push did to the file; `present`: it was there before, or nobody asked. */
export type Change = 'added' | 'modified' | 'present';

/** A FEC in the repository, as git has it: the working tree may have other bytes (line ends, LFS). */
export interface RepositoryFile {
  /** From the repository's root, with `/`. Any bytes but NUL: untrusted. */
  readonly path: string;
  /** Object name of the blob, hexadecimal. */
  readonly blob: string;
  /** Bytes. */
  readonly size: number;
  readonly change: Change;
}

/** Where a file is to go. */
export interface Target {
  readonly dossier: string;
  readonly siret: string | null;
}
