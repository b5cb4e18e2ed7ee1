import { useTranslations } from 'next-intl';
import { useEditor } from './editor-choice';
import { leavesSomething, type Writing } from './writing';

/** What was written and is not seen: it waits in the other notation. */
export function WhatIsLeft({ writing }: { writing: Writing }) {
  const t = useTranslations('exercise.editor');
  const { isMissing } = useEditor();
  const isLeft = leavesSomething(writing);
  return (
    <div role="status" className="grid gap-1 pt-1.5 text-sm text-ink-soft empty:hidden">
      {isMissing && <p>{t('missing')}</p>}
      {isLeft && <p>{t(writing.notation === 'latex' ? 'left-text' : 'left-visual')}</p>}
    </div>
  );
}
