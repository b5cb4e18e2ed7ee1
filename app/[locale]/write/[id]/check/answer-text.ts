import type { TestAnswer } from '@/lib/catalog/test-answer';

/** An answer of any kind in one line, as it is written in `tests`. */
export function answerText(answer: TestAnswer): string {
  if (typeof answer === 'string') return answer;
  if (Array.isArray(answer)) return answer.join(' ⏎ ');
  const rows = 'rows' in answer ? answer.rows.map(cellsText) : [cellsText(answer)];
  return rows.join(' ⏎ ');
}

function cellsText(cells: Readonly<Record<string, unknown>>): string {
  return Object.entries(cells)
    .flatMap(([kind, values]) => {
      if (Array.isArray(values)) return [`${kind}: ${values.join(', ')}`];
      const filled = Object.entries(values ?? {}).filter(([, value]) => value !== '');
      return filled.length === 0
        ? []
        : [`${kind}: ${filled.map(([key, value]) => `${key} = ${value}`).join(', ')}`];
    })
    .join('; ');
}
