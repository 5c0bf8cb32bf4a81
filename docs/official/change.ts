import type { Draft } from './draft.ts';

/** One change to a draft, and how a reader is shown it. */
export interface Change {
  readonly shown: string;
  apply(draft: Draft): void;
}

/** Row of the sale, on which fields are changed. */
const saleRow = 2;

export function set(column: string, value: string, shown = value): Change {
  return {
    shown: `${column} = ${shown === '' ? '(∅)' : shown}`,
    apply: ({ header, rows }) => {
      rows[saleRow]![header.indexOf(column)] = value;
    },
  };
}

/** The field of every row. */
export function setAll(
  column: string,
  value: (row: readonly string[], index: number) => string,
  shown: string,
): Change {
  return {
    shown,
    apply: ({ header, rows }) => {
      for (const [i, row] of rows.entries()) row[header.indexOf(column)] = value([...row], i);
    },
  };
}

export function rename(name: string): Change {
  return {
    shown: name,
    apply: (draft) => {
      draft.name = name;
    },
  };
}

export function nameColumn(column: string, name: string, shown = name): Change {
  return {
    shown: `${column} → ${shown}`,
    apply: ({ header }) => {
      header[header.indexOf(column)] = name;
    },
  };
}

export function addColumn(at: number, name: string, value: string, shown: string): Change {
  return {
    shown,
    apply: ({ header, rows }) => {
      header.splice(at, 0, name);
      for (const row of rows) row.splice(at, 0, value);
    },
  };
}

export function swap(a: string, b: string): Change {
  return {
    shown: `${b} ${a}`,
    apply: ({ header, rows }) => {
      const [i, j] = [header.indexOf(a), header.indexOf(b)];
      for (const cells of [header, ...rows]) [cells[i], cells[j]] = [cells[j]!, cells[i]!];
    },
  };
}

/** Anything else. */
export function edit(shown: string, apply: (draft: Draft) => void): Change {
  return { shown, apply };
}

export function all(shown: string, ...changes: readonly Change[]): Change {
  return {
    shown,
    apply: (draft) => {
      for (const change of changes) change.apply(draft);
    },
  };
}
