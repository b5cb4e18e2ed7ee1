import { findStanding } from '@/app/_exercises/find-standing';
import { answering } from '../../problem';

/** How one stands, and what to review. Somebody who has answered nothing yet stands at the beginning. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const { standing } = await findStanding('en', new Date());
    return Response.json(standing, { headers: { 'Cache-Control': 'no-store' } });
  });
}
