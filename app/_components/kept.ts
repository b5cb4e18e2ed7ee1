/**
 * The same text made once: the latest results are kept, up to `charactersMax` of them together. `make` has to give the same
 * for the same.
 */
export function kept(make: (text: string) => string, charactersMax: number): (text: string) => string {
  const results = new Map<string, string>();
  let characters = 0;
  return (text) => {
    const known = results.get(text);
    const result = known ?? make(text);
    results.delete(text);
    results.set(text, result);
    if (known === undefined) characters += text.length + result.length;
    for (const [oldest, value] of results) {
      if (characters <= charactersMax) break;
      results.delete(oldest);
      characters -= oldest.length + value.length;
    }
    return result;
  };
}
