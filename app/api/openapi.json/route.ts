import { openApi } from './description';

/** The description of everything under /api; the same for everybody. */
export function GET(): Response {
  return Response.json(openApi());
}
