import { checkDatabase } from '@/lib/db/health';
import manifest from '@/package.json';
import { answering, Problem } from '../problem';

/** For whoever watches this installation: 200 when answers can be recorded, 503 when not. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    try {
      const { kind } = await checkDatabase();
      return Response.json(
        { status: 'ok', database: kind, version: manifest.version },
        { headers: { 'Cache-Control': 'no-store' } },
      );
    } catch (error) {
      console.error(error);
      throw new Problem(503, 'The database does not answer.');
    }
  });
}
