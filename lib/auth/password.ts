import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const setting = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** Long enough to withstand guessing; the upper bound keeps one request's work small. */
export const passwordLengthMin = 10;
export const passwordLengthMax = 200;

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), setting);
}

/** With no hash (nobody has that e-mail, or no password) it takes as long and says no. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash !== null) return verify(passwordHash, normalized(password));
  decoy ??= hash('nobody has this password', setting);
  await verify(await decoy, normalized(password));
  return false;
}

/** The same password typed on two keyboards may come in two Unicode spellings. */
function normalized(password: string): string {
  return password.normalize('NFKC');
}
