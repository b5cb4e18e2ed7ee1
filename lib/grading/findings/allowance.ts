/**
 * How many mistakes may still be tried for one line. The same line is given up at the same place whatever the machine is
 * busy with; what was not tried is not said.
 */
export class Allowance {
  constructor(private left: number) {}

  /** Whether one more may be tried. */
  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }

  /** Whether one was not tried that should have been, or the next would not be. */
  get isSpent(): boolean {
    return this.left <= 0;
  }
}
