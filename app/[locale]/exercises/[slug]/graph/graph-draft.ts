import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import type { Answer, GraphAnswer } from '@/lib/grading/answer';

/** What is typed, by the names cells have in a verdict: `local h by e`. */
export type GraphDraft = Readonly<Record<string, string>>;
export type AskedCell = PublicGraph['cells'][number];

/** What a cell is called in a verdict and in a draft. */
export function cellName({ fill, key }: Pick<AskedCell, 'fill' | 'key'>): string {
  return `${fill} ${key}`;
}

export function answerIn(draft: GraphDraft): GraphAnswer {
  const answer: Record<string, Record<string, string>> = {};
  for (const [name, typed] of Object.entries(draft)) {
    const gap = name.indexOf(' ');
    const [fill, key] = [name.slice(0, gap), name.slice(gap + 1)];
    if (typed.trim() !== '') answer[fill] = { ...answer[fill], [key]: typed };
  }
  return answer;
}

export function draftIn(answer: Answer): GraphDraft {
  if (typeof answer === 'string' || Array.isArray(answer) || 'rows' in answer) return {};
  const draft: Record<string, string> = {};
  for (const [fill, cells] of Object.entries(answer))
    for (const [key, typed] of Object.entries(cells ?? {})) draft[`${fill} ${key}`] = typed;
  return draft;
}

export function isDraft(kept: unknown): kept is GraphDraft {
  const isTable = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
  return isTable && Object.values(kept).every((typed) => typeof typed === 'string');
}
