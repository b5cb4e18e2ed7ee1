import { z } from 'zod';

const proxyCountMax = 10;

export type OAuthName = 'github' | 'google';

export type Environment = {
  /** Where the generated secret is kept; the embedded database lives there too. */
  dataFolder: string;
  secret: string | null;
  /** The address people type, without a trailing slash. */
  siteAddress: string | null;
  trustedProxyCount: number;
  oauth: Partial<Record<OAuthName, { clientId: string; clientSecret: string }>>;
};

const schema = z.object({
  GRADUS_DATA: z.string().default('.data'),
  NEXTAUTH_SECRET: z
    .string()
    .min(32, 'NEXTAUTH_SECRET must have at least 32 characters; leave it away to have one generated.')
    .optional(),
  NEXTAUTH_URL: z
    .url({
      protocol: /^https?$/,
      error: 'NEXTAUTH_URL must be a full address, such as https://gradus.example.org.',
    })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional(),
  GRADUS_TRUSTED_PROXIES: z.coerce
    .number(`GRADUS_TRUSTED_PROXIES must be a whole number from 0 to ${proxyCountMax}.`)
    .int(`GRADUS_TRUSTED_PROXIES must be a whole number from 0 to ${proxyCountMax}.`)
    .min(0, `GRADUS_TRUSTED_PROXIES must be a whole number from 0 to ${proxyCountMax}.`)
    .max(proxyCountMax, `GRADUS_TRUSTED_PROXIES must be a whole number from 0 to ${proxyCountMax}.`)
    .default(0),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
});

export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/** An empty variable counts as not set. Throws one EnvironmentError that holds every sentence. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(set);
  if (!result.success)
    throw new EnvironmentError(result.error.issues.map((issue) => issue.message).join('\n'));
  const values = result.data;

  const problems: string[] = [];
  const oauth: Environment['oauth'] = {};
  for (const name of ['github', 'google'] as const) {
    const prefix = name === 'github' ? 'GITHUB' : 'GOOGLE';
    const clientId = values[`${prefix}_CLIENT_ID`];
    const clientSecret = values[`${prefix}_CLIENT_SECRET`];
    if (clientId && clientSecret) oauth[name] = { clientId, clientSecret };
    else if (clientId || clientSecret)
      problems.push(`${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET belong together: set both or neither.`);
  }
  if (Object.keys(oauth).length > 0 && !values.NEXTAUTH_URL)
    problems.push(
      'Signing in through a provider needs NEXTAUTH_URL: the address people type to reach this site.',
    );
  if (problems.length > 0) throw new EnvironmentError(problems.join('\n'));

  return {
    dataFolder: values.GRADUS_DATA,
    secret: values.NEXTAUTH_SECRET ?? null,
    siteAddress: values.NEXTAUTH_URL ?? null,
    trustedProxyCount: values.GRADUS_TRUSTED_PROXIES,
    oauth,
  };
}

let known: Environment | undefined;

/** This process's environment, read at the first call. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}
