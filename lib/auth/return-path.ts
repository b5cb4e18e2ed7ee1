/** Where to go after signing in: a path of this site, never another's address. */
export function returnPath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return otherwise;
  const here = 'http://here.invalid';
  if (!URL.canParse(wanted, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(wanted, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : otherwise;
}
