'use client';

import { useTranslations } from 'next-intl';
import type { Editor } from '@/lib/db/people';
import { useEditor } from './editor-choice';

const editors = ['text', 'visual'] as const satisfies readonly Editor[];

/** “Text | Visual”: one tab stop, arrows choose. `name` keeps the switches of two parts apart. */
export function EditorSwitch({ name }: { name: string }) {
  const t = useTranslations('exercise.editor');
  const { editor, choose } = useEditor();
  return (
    <div
      role="radiogroup"
      aria-label={t('title')}
      className="chrome flex overflow-clip rounded border border-line text-sm [overflow-clip-margin:6px]"
    >
      {editors.map((each) => (
        <label
          key={each}
          className="relative flex min-h-8 cursor-pointer items-center rounded px-3 text-ink-soft outline-accent transition-colors hover:text-ink has-checked:bg-wash has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-1"
        >
          <input
            type="radio"
            name={name}
            value={each}
            checked={editor === each}
            onChange={() => choose(each)}
            className="sr-only"
          />
          {t(each)}
        </label>
      ))}
    </div>
  );
}
