import { Check, CornerDownRight, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CellMark as Mark } from '@/lib/grading/verdict';

const looks = {
  right: { Icon: Check, colour: 'text-(color:--color-right)' },
  carried: { Icon: CornerDownRight, colour: 'text-partly' },
  wrong: { Icon: X, colour: 'text-wrong' },
} as const;

type CellMarkProps = { id?: string; mark: Exclude<Mark, 'empty'>; isFirst: boolean; hasWords?: boolean };

/** Right, carried forward or wrong: a sign, a colour, and words to see or to hear. */
export function CellMark({ id, mark, isFirst, hasWords = false }: CellMarkProps) {
  const t = useTranslations('graph.mark');
  const { Icon, colour } = looks[mark];
  const words = t(mark === 'wrong' && isFirst ? 'first' : mark);
  return (
    <span id={id} className={`inline-flex items-center gap-1 text-sm ${colour}`}>
      <Icon
        aria-hidden
        className={`size-4 shrink-0 ${mark === 'carried' ? 'onward' : ''}`}
        strokeWidth={2.75}
      />
      <span className={hasWords ? '' : 'sr-only'}>{words}</span>
    </span>
  );
}
