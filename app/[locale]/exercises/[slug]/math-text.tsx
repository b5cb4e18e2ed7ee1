import { Formula } from '@/app/_components/formula';

/** A sentence with `$…$` formulas that arrives while the page is open. Longer texts are set on the server. */
export function MathText({ text }: { text: string }) {
  return text.split('$').map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed text
    return index % 2 === 1 ? <Formula key={index} tex={piece} /> : <span key={index}>{piece}</span>;
  });
}
