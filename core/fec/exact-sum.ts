/** A decimal number without rounding: `coefficient` × 10^-`scale`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Above this many cents a number could lose one; the sum is then kept in a bigint. */
const safeCents = 2 ** 52;

/** A sum of amounts, exact at any size and any number of decimals. Whole cents cost one addition. */
export class ExactSum {
  #cents = 0;
  #rest = 0n;
  /** Scale of #rest, at least 2. */
  #scale = 2;

  /** @param cents a safe integer */
  addCents(cents: number): void {
    this.#cents += cents;
    if (this.#cents > safeCents || this.#cents < -safeCents) this.#spill();
  }

  addDecimal(value: Decimal): void {
    let { coefficient, scale } = value;
    if (scale < this.#scale) {
      coefficient *= 10n ** BigInt(this.#scale - scale);
    } else if (scale > this.#scale) {
      this.#rest *= 10n ** BigInt(scale - this.#scale);
      this.#scale = scale;
    }
    this.#rest += coefficient;
  }

  get isZero(): boolean {
    return this.#total() === 0n;
  }

  /** The sum as a decimal. */
  toDecimal(): Decimal {
    return { coefficient: this.#total(), scale: this.#scale };
  }

  toString(): string {
    return formatDecimal(this.toDecimal());
  }

  #spill(): void {
    this.addDecimal({ coefficient: BigInt(this.#cents), scale: 2 });
    this.#cents = 0;
  }

  #total(): bigint {
    if (this.#cents !== 0) this.#spill();
    return this.#rest;
  }
}

/** `-12.50`: a point, at least two decimals, no more than needed. */
export function formatDecimal({ coefficient, scale }: Decimal): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits
    .slice(digits.length - scale)
    .replace(/0+$/, '')
    .padEnd(2, '0');
  return `${sign}${whole}.${fraction}`;
}

/** @param cents a safe integer */
export function formatCents(cents: number): string {
  return formatDecimal({ coefficient: BigInt(cents), scale: 2 });
}

/** @param value a decimal, or cents as a safe integer */
export function asDecimal(value: number | Decimal): Decimal {
  return typeof value === 'number' ? { coefficient: BigInt(value), scale: 2 } : value;
}

/** -1, 0 or 1. */
export function signOf(value: number | Decimal): number {
  if (typeof value === 'number') return Math.sign(value);
  return value.coefficient === 0n ? 0 : value.coefficient < 0n ? -1 : 1;
}
