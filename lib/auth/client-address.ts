import { isIP } from 'node:net';
import { environment } from './environment';

/** Who asks, as far as our own proxies vouch for it; null where nobody does. */
export function findClientAddress(headers: Headers): string | null {
  return addressBehind(headers.get('x-forwarded-for'), environment().trustedProxyCount);
}

/**
 * Each trusted proxy appends the address it was asked from, so with n of them the n-th from the end is the
 * client; everything before it the client may have made up.
 */
export function addressBehind(forwardedFor: string | null, trustedProxyCount: number): string | null {
  if (trustedProxyCount === 0 || forwardedFor === null) return null;
  const address =
    forwardedFor
      .split(',')
      .at(-trustedProxyCount)
      ?.trim()
      .replace(/^\[|\]$/g, '') ?? '';
  if (isIP(address) === 6) return networkOf(address);
  return isIP(address) === 4 ? address : null;
}

/** One household has a whole /64 of IPv6 addresses: it counts as one. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
