/** An exact fraction of whole numbers: what the rules are stated in, without the code that is under test. */
export class Fraction {
  private constructor(
    readonly over: bigint,
    readonly under: bigint,
  ) {}

  static of(over: bigint, under: bigint): Fraction {
    if (under < 0n) return Fraction.of(-over, -under);
    const shared = greatestShared(over < 0n ? -over : over, under);
    return new Fraction(over / shared, under / shared);
  }

  /** `12,5` or `12.5` → 25/2. */
  static read(written: string): Fraction {
    const [whole = '', part = ''] = written.replace(',', '.').split('.');
    return Fraction.of(BigInt(whole + part), 10n ** BigInt(part.length));
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.over * other.under + other.over * this.under, this.under * other.under);
  }

  minus(other: Fraction): Fraction {
    return this.plus(Fraction.of(-other.over, other.under));
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.over * other.over, this.under * other.under);
  }

  dividedBy(other: Fraction): Fraction {
    return Fraction.of(this.over * other.under, this.under * other.over);
  }

  size(): Fraction {
    return this.over < 0n ? Fraction.of(-this.over, this.under) : this;
  }

  sign(): -1 | 0 | 1 {
    if (this.over === 0n) return 0;
    return this.over < 0n ? -1 : 1;
  }

  atMost(other: Fraction): boolean {
    return this.over * other.under <= other.over * this.under;
  }

  equals(other: Fraction): boolean {
    return this.over === other.over && this.under === other.under;
  }
}

function greatestShared(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestShared(b, a % b);
}

export const fraction = (written: string): Fraction => Fraction.read(written);
