import { takeOrRefuse } from '@/lib/auth/limits';
import { analyse } from '@/lib/authoring/analysis-process';
import type { AnalysisStep } from '@/lib/authoring/analysis-types';
import { answering } from '../../../../problem';
import { type AuthoredContext, requireOwn } from '../../require-author';

/** What can be worked out from the draft, as it comes: a JSON object a line. */
export async function GET(_request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    const { author, authored } = await requireOwn(context);
    await takeOrRefuse({ analysis: author.id });
    const steps = analyse(authored.draft, authored.name, { key: authored.id, owner: author.id });
    return new Response(linesOf(steps), {
      headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
    });
  });
}

/** Whoever goes away ends the work. */
function linesOf(steps: AsyncIterable<AnalysisStep>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = steps[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
