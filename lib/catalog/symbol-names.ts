/**
 * The names in a key of `symbols`: `x1, x2` is two, `h_i,j` is one.
 * Only a comma followed by a space separates, so that an index may hold a comma.
 */
export function splitNames(key: string): string[] {
  return key
    .split(/,\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** `real (n1, m)` → `real`; `interval 0..1` stays as it is. */
export function domainOf(declaration: string): string {
  return declaration.replace(/\(.*\)\s*$/s, '').trim();
}
