import { answering, Problem } from '../problem';

/** A client that mistypes an address is told so in its own language: JSON. */
async function nothingHere(request: Request): Promise<Response> {
  return answering(async () => {
    const { pathname } = new URL(request.url);
    throw new Problem(404, `There is nothing at ${pathname}. /api/openapi.json describes what there is.`);
  });
}

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
