import { environment } from './environment';

/** A write that a browser sent from another site's page. */
export class OriginRefused extends Error {
  override name = 'OriginRefused';
}

/** Throws OriginRefused unless the write comes from this site's own pages or from a client that is no browser. */
export function checkOrigin(request: Request): void {
  const trustsProxy = environment().trustedProxyCount > 0;
  if (!isOwnOrigin(request.headers, trustsProxy))
    throw new OriginRefused(`Origin ${request.headers.get('origin')} may not write here.`);
}

/** Browsers name the origin with every write, so a request without one is not a browser's. */
export function isOwnOrigin(headers: Headers, trustsProxy: boolean): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') !== 'cross-site';
  const forwarded = trustsProxy ? headers.get('x-forwarded-host')?.split(',')[0]?.trim() : undefined;
  const host = forwarded || headers.get('host');
  return URL.canParse(origin) && host !== null && new URL(origin).host === host.toLowerCase();
}

/** Whether cookies may be marked secure: the browser came over https. */
export function isSecure(headers: Headers): boolean {
  const { siteAddress, trustedProxyCount } = environment();
  if (siteAddress !== null) return siteAddress.startsWith('https:');
  return trustedProxyCount > 0 && headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}
