import type { Arithmetic } from '../arithmetic';
import { added, divided, halved, mix, negated, subtracted } from './laws';
import type { PrimeField } from './prime-field';
import { unknown } from './residue-lanes';
import { WitnessNumbers } from './witness-numbers';

/**
 * Numbers looked at by two witnesses at once: doubles at some points, and residues modulo primes in which real symbols
 * are random, exponentials and logarithms obey their laws exactly, and nothing is ever rounded. What depends on which
 * side of a kink a point lies (max, |x|, comparisons) is decided by the doubles of the same lane. Two expressions whose
 * residues differ may still be equal where a law is missing (π, atan, √ of a non-square); equal residues at points
 * nobody could know mean equal expressions, but for a chance of their degree over the prime, per lane.
 */
export class Witness extends WitnessNumbers implements Arithmetic<number> {
  /** The root that is a power of the generator, where there is one. */
  sqrt(a: number): number {
    const slot = this.real.sqrt(a);
    this.residues.one(slot, a, (field, x) => {
      if (x === 0) return 0;
      if (!field.isPower(x)) return unknown;
      // For odd order n, x^((n + 1)/2) squared is x.
      return field.power(x, (field.order + 1) / 2);
    });
    return slot;
  }

  exp(a: number): number {
    return this.fromPower(this.real.exp(a), a, 1, (_, t) => t);
  }
  sigmoid(a: number): number {
    return this.fromPower(this.real.sigmoid(a), a, 1, (field, t) => divided(field, t, added(field, 1, t)));
  }
  tanh(a: number): number {
    return this.fromPower(this.real.tanh(a), a, 2, (field, t) =>
      divided(field, subtracted(field, t, 1), added(field, t, 1)),
    );
  }
  sinh(a: number): number {
    return this.fromPower(this.real.sinh(a), a, 1, (field, t) =>
      halved(field, subtracted(field, t, field.inverse(t))),
    );
  }
  cosh(a: number): number {
    return this.fromPower(this.real.cosh(a), a, 1, (field, t) =>
      halved(field, added(field, t, field.inverse(t))),
    );
  }
  cos(a: number): number {
    return this.circular(this.real.cos(a), a, (field, t) => halved(field, added(field, t, field.inverse(t))));
  }
  sin(a: number): number {
    return this.circular(this.real.sin(a), a, (field, t) =>
      divided(field, halved(field, subtracted(field, t, field.inverse(t))), field.imaginaryUnit),
    );
  }

  /** A function of t = e^(factor · a). */
  private fromPower(
    slot: number,
    a: number,
    factor: number,
    f: (field: PrimeField, t: number) => number,
  ): number {
    const { residues } = this;
    residues.write(slot, (level, lane, field) => {
      const above = residues.fields[level + 1];
      const x = above === undefined ? unknown : residues.at(a, level + 1, lane);
      return x < 0 || above === undefined ? unknown : f(field, field.exp(above.multiply(x, factor)));
    });
    return slot;
  }

  /** A function of t = e^(ia); i in the exponent is a number without laws, apart from those of the circle. */
  private circular(slot: number, a: number, f: (field: PrimeField, t: number) => number): number {
    if (this.chain.hasImaginaryUnit) return this.fromPower(slot, a, 75_653, f);
    this.residues.write(slot, () => unknown);
    return slot;
  }

  log(a: number): number {
    const slot = this.real.log(a);
    const { residues } = this;
    residues.write(slot, (level, lane) => {
      const below = residues.fields[level - 1];
      const x = below === undefined ? unknown : residues.at(a, level - 1, lane);
      return x <= 0 || below === undefined ? unknown : below.log(x);
    });
    return slot;
  }

  /** log(1 + e^a). */
  softplus(a: number): number {
    const slot = this.real.softplus(a);
    const { residues } = this;
    residues.write(slot, (level, lane) => {
      const below = residues.fields[level - 1];
      const x = below === undefined ? unknown : residues.at(a, level, lane);
      const sum = x < 0 || below === undefined ? 0 : added(below, 1, below.exp(x));
      return sum === 0 || below === undefined ? unknown : below.log(sum);
    });
    return slot;
  }

  /** Odd, and otherwise without laws: a mixed-up number, the same for the same argument. */
  atan(a: number): number {
    const slot = this.real.atan(a);
    this.residues.one(slot, a, (field, x) => {
      const mirrored = negated(field, x);
      const mixed = mix(field, Math.min(x, mirrored));
      return x <= mirrored ? mixed : negated(field, mixed);
    });
    return slot;
  }
}
