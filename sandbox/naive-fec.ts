/**
 * A reader of its own, on purpose: the sandbox shares no code with the product and so cannot repeat its mistakes.
 * It splits, trims and sums; it judges nothing that Loop is not known to refuse.
 */

/** Why a file cannot be imported, in the words of Loop's screen: French. */
export class UnreadableFec extends Error {}

/** One movement; amounts in cents. */
export interface Movement {
  readonly line: number;
  readonly journalCode: string;
  readonly journalLib: string;
  readonly ecritureNum: string;
  readonly ecritureDate: string;
  readonly compteNum: string;
  readonly compteLib: string;
  readonly compAuxNum: string;
  readonly compAuxLib: string;
  readonly pieceRef: string;
  readonly ecritureLib: string;
  readonly ecritureLet: string;
  readonly debit: bigint;
  readonly credit: bigint;
}

type Chunks = () => AsyncIterable<Uint8Array>;

async function isUtf8(chunks: Chunks): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The lines of a file, some at a time; the line ends are CR LF, LF, CR, or CR CR LF. */
async function* readLines(chunks: Chunks): AsyncGenerator<string[]> {
  const decoder = new TextDecoder((await isUtf8(chunks)) ? 'utf-8' : 'iso-8859-15');
  let rest = '';
  for await (const chunk of chunks()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.flatMap((line) => line.replace(/\r+$/, '').split('\r'));
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r+$/, '').split('\r');
}

/** Cents, exactly. An empty field is zero; comma or point; a sign before or after. */
function cents(field: string, line: number, column: string): bigint {
  if (field === '') return 0n;
  const parts = /^([+-]?) *(\d*)(?:[.,](\d*))?([+-]?)$/.exec(field);
  const whole = (parts?.[2] ?? '').replace(/^0+/, '');
  const decimals = (parts?.[3] ?? '').replace(/0+$/, '');
  if (parts === null || !/\d/.test(field) || whole.length > 13 || decimals.length > 2) {
    throw new UnreadableFec(`Ligne ${line} : montant illisible dans la colonne ${column}`);
  }
  const value = BigInt((whole || '0') + decimals.padEnd(2, '0'));
  return parts[1] === '-' || parts[4] === '-' ? -value : value;
}

type Column = (name: string) => number;

function readHeader(line: string): { separator: string; column: Column } {
  if (line.trimStart().startsWith('<')) throw new UnreadableFec("Le format XML d'import n'est pas géré");
  const separator = line.includes('\t') ? '\t' : '|';
  const names = line.split(separator).map((name) =>
    name
      .trim()
      .toUpperCase()
      .normalize('NFD')
      .replace(/[^A-Z]/g, ''),
  );
  if (names.length < 18) {
    throw new UnreadableFec(
      'Le fichier ne contient pas les 18 ou 22 colonnes attendues, séparées par « | » ou tabulation',
    );
  }
  const places = new Map(names.map((name, place) => [name, place]));
  const column: Column = (name) => places.get(name.toUpperCase()) ?? -1;
  const amounts = column('Debit') >= 0 ? ['Debit', 'Credit'] : ['Montant', 'Sens'];
  for (const name of ['JournalCode', 'EcritureNum', 'EcritureDate', 'CompteNum', ...amounts]) {
    if (column(name) < 0) throw new UnreadableFec(`La colonne ${name} est absente de l'en-tête`);
  }
  return { separator, column };
}

function amountsOf(
  at: (name: string) => string,
  sides: boolean,
  line: number,
): { debit: bigint; credit: bigint } {
  if (!sides)
    return { debit: cents(at('Debit'), line, 'Debit'), credit: cents(at('Credit'), line, 'Credit') };
  const amount = cents(at('Montant'), line, 'Montant');
  const side = at('Sens').toUpperCase();
  if (side === 'D' || side === '+1') return { debit: amount, credit: 0n };
  if (side === 'C' || side === '-1') return { debit: 0n, credit: amount };
  throw new UnreadableFec(`Ligne ${line} : la colonne Sens ne dit ni débit ni crédit`);
}

/** The movements of a file, some at a time. Rejects with {@link UnreadableFec}. `chunks` is read twice. */
export async function* readMovements(chunks: Chunks): AsyncGenerator<Movement[]> {
  let header: ReturnType<typeof readHeader> | null = null;
  let line = 0;
  for await (const lines of readLines(chunks)) {
    const movements: Movement[] = [];
    for (const text of lines) {
      line++;
      if (text.trim() === '') continue;
      if (header === null) {
        header = readHeader(text);
        continue;
      }
      const { separator, column } = header;
      const fields = text.split(separator);
      const at = (name: string): string => (fields[column(name)] ?? '').trim();
      const sides = column('Debit') < 0;
      if (fields.length <= Math.max(column('Credit'), column('Sens'))) {
        throw new UnreadableFec(`Ligne ${line} : ${fields.length} colonnes, il en manque`);
      }
      if (at('CompteNum') === '') throw new UnreadableFec(`Ligne ${line} : CompteNum est vide`);
      movements.push({
        line,
        journalCode: at('JournalCode'),
        journalLib: at('JournalLib'),
        ecritureNum: at('EcritureNum'),
        ecritureDate: at('EcritureDate'),
        compteNum: at('CompteNum'),
        compteLib: at('CompteLib'),
        compAuxNum: at('CompAuxNum'),
        compAuxLib: at('CompAuxLib'),
        pieceRef: at('PieceRef'),
        ecritureLib: at('EcritureLib'),
        ecritureLet: at('EcritureLet'),
        ...amountsOf(at, sides, line),
      });
    }
    yield movements;
  }
  if (header === null) throw new UnreadableFec('Le fichier est vide');
}
