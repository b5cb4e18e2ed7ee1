/** Runs once, before the first request: settings that cannot be right stop the server with their sentence. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { environment } = await import('./lib/auth/environment');
  environment();
}
