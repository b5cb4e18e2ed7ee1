import type { AnalysisStep } from '@/lib/authoring/analysis-types';

/** The steps of an analysis as they arrive, one JSON object a line. */
export async function* readSteps(body: ReadableStream<Uint8Array>): AsyncGenerator<AnalysisStep> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line);
    }
    if (rest.trim() !== '') yield JSON.parse(rest);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
