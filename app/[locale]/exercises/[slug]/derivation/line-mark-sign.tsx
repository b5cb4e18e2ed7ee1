import { Check, CircleQuestionMark, CornerDownRight, EqualNot, Tag } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/i18n/numbers';
import { nameInUnicode } from '@/lib/math/notation/name-in-unicode';
import type { ShownMark } from './use-line-marks';

const looks = {
  follows: { Icon: Check, colour: 'text-(color:--color-right)' },
  aside: { Icon: CornerDownRight, colour: 'text-ink-soft' },
  defines: { Icon: Tag, colour: 'text-ink-soft' },
  wrong: { Icon: EqualNot, colour: 'text-wrong' },
  undecided: { Icon: CircleQuestionMark, colour: 'text-ink-soft' },
};

/** How many sides a line has before it says which of them is meant. */
const firstSide = 1;

/** A small sign at the end of a line; its words are for whoever listens, and for whoever points at it. An old one is only faint. */
export function LineMarkSign({ id, shown }: { id: string; shown: ShownMark | null }) {
  const t = useTranslations('exercise.lines.mark');
  const locale = useLocale();
  const mark = shown?.mark;
  if (!mark || mark.mark === 'empty' || mark.mark === 'unread') return <span id={id} />;
  const { Icon, colour } = looks[mark.mark];
  const side = mark.mark === 'wrong' ? (mark.side ?? 0) : 0;
  const isOfSide = side > firstSide;
  const icon = <Icon aria-hidden className="size-5" strokeWidth={2.25} />;
  if (shown.isOld)
    return (
      <span id={id} className={`opacity-40 ${colour}`}>
        {icon}
      </span>
    );
  const words =
    mark.mark === 'defines'
      ? t('defines', { name: nameInUnicode(mark.name) })
      : isOfSide
        ? t('wrong-side', { side: formatNumber(locale, side) })
        : t(mark.mark);
  return (
    <span id={id} title={words} className={colour}>
      {icon}
      <span className="sr-only">{words}</span>
    </span>
  );
}
