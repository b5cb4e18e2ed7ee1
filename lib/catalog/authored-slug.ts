/**
 * An exercise that is written on the site has a name, as a folder of the library has, and a slug that nothing else has:
 * `huber-loss--k3v09x2m`. No name of the library holds two hyphens in a row.
 */
const between = '--';
const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const tagPattern = /^[0-9a-z]{8}$/;

export const nameLengthMax = 60;
export const tagLength = 8;
export const tagLetters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Whether an exercise may be called that. */
export function isName(text: string): boolean {
  return text.length <= nameLengthMax && namePattern.test(text);
}

export function slugOf(name: string, tag: string): string {
  return `${name}${between}${tag}`;
}

/**
 * What everything that is drawn for an exercise is drawn by, so that a copy of it, wherever it is, has the same values and
 * the same order of options. Of an exercise of the library it is the slug.
 */
export function nameOfSlug(slug: string): string {
  const [name = ''] = slug.split(between);
  return name;
}

/** Whether it is the slug of an exercise that is written on the site; there may be none of that slug. */
export function isAuthoredSlug(text: string): boolean {
  const at = text.indexOf(between);
  return at > 0 && isName(text.slice(0, at)) && tagPattern.test(text.slice(at + between.length));
}
