/**
 * Runs once, before the first request: settings that cannot be right stop the server with their sentence, and the
 * exercises are read, so that nobody waits for it.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { environment } = await import('./lib/auth/environment');
  environment();
  const { listTracks } = await import('./lib/catalog/catalogue');
  if (process.env.NODE_ENV === 'production') listTracks('en');
}
