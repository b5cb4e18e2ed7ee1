/** Keeps what was asked for last, and no more of it than there is room for. */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, Value>();

  constructor(private readonly room: number) {}

  /** What is kept under a key, made if it is not. */
  get(key: Key, make: () => Value): Value {
    const known = this.kept.get(key);
    const value = known ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size > this.room) this.kept.delete(this.kept.keys().next().value as Key);
    return value;
  }
}
