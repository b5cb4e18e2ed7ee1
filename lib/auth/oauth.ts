import { cookies, headers } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth, { type AuthOptions } from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import { environment, type OAuthName } from './environment';
import { isSecure } from './origin';
import { returnPath } from './return-path';
import { getSecret } from './secret';
import { settleOAuth } from './settle-oauth';

type Client = { clientId: string; clientSecret: string };
type Provider = { title: string; make: (client: Client) => AuthOptions['providers'][number] };

const providers: Record<OAuthName, Provider> = {
  github: { title: 'GitHub', make: (client) => GitHub(client) },
  google: { title: 'Google', make: (client) => Google(client) },
};

const names = ['github', 'google'] as const;
const returnCookieName = 'gradus-return';

/** The providers this installation offers, in a fixed order. */
export function listOAuthProviders(): { name: OAuthName; title: string }[] {
  return names.flatMap((name) => (environment().oauth[name] ? [{ name, title: providers[name].title }] : []));
}

/** For an action: the provider's address to send the browser to. It comes back to `returnTo`, a path. */
export async function beginOAuth(name: OAuthName, returnTo: string): Promise<string> {
  const token: { csrfToken: string } = await (await ask('csrf')).json();
  const body = new URLSearchParams({ ...token, callbackUrl: returnTo, json: 'true' });
  const answer: { url: string } = await (await ask(`signin/${name}`, { method: 'POST', body })).json();
  return answer.url;
}

/** The address providers send the browser back to, and nothing else of next-auth's. */
export async function handleOAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const [action] = (await context.params).nextauth;
  const isOurs = action === 'callback' || action === 'signin' || action === 'error';
  if (!isOurs || listOAuthProviders().length === 0) return new Response(null, { status: 404 });
  return NextAuth(request, context, await authOptions());
}

async function ask(path: string, init?: { method: string; body: URLSearchParams }): Promise<Response> {
  const request = new NextRequest(`${environment().siteAddress}/api/auth/${path}`, init);
  const params = Promise.resolve({ nextauth: path.split('/') });
  const response: Response = await NextAuth(request, { params }, await authOptions());
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll())
    jar.set(cookie);
  return response;
}

async function authOptions(): Promise<AuthOptions> {
  const secure = isSecure(await headers());
  const returnTo = await findReturnPath();
  const locale = returnTo.split('/')[1];
  return {
    secret: getSecret(),
    useSecureCookies: secure,
    session: { strategy: 'jwt' },
    pages: { signIn: `/${locale}/sign-in`, error: `/${locale}/sign-in` },
    cookies: {
      callbackUrl: {
        name: returnCookieName,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: listOAuthProviders().map(({ name }) => providers[name].make(getClient(name))),
    callbacks: {
      // Sessions are ours: the callback always ends in a redirect, never in one of next-auth's sessions.
      async signIn({ user, account }) {
        const name = names.find((known) => known === account?.provider);
        if (!name || !account) return false;
        const person = { email: user.email ?? null, name: user.name ?? null, locale: locale ?? 'en' };
        const settled = await settleOAuth(name, account.providerAccountId, person);
        return settled.kind === 'entered' ? returnTo : `/${locale}/sign-in?error=${settled.kind}`;
      },
    },
  };
}

function getClient(name: OAuthName): Client {
  const client = environment().oauth[name];
  if (!client) throw new Error(`${name} is not configured.`);
  return client;
}

async function findReturnPath(): Promise<string> {
  const address = (await cookies()).get(returnCookieName)?.value;
  const path = address && URL.canParse(address) ? new URL(address).pathname : address;
  return returnPath(path, '/en/account');
}
