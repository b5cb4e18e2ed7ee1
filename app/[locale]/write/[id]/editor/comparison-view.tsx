'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { useMedia } from '@/app/[locale]/exercises/[slug]/graph/use-media';
import type { FileName } from './file-names';
import { useEditorPhrases } from './use-editor-phrases';

type ComparisonViewProps = {
  file: FileName;
  before: string;
  after: string;
  /** What the two are, shown above them. */
  labels: { before: string; after: string };
  /** The second can be edited. */
  onChange?: (text: string) => void;
};

/** Two texts side by side, or below each other where there is no room, with what differs. */
export function ComparisonView({ file, before, after, labels, onChange }: ComparisonViewProps) {
  const phrases = useEditorPhrases();
  const place = useRef<HTMLDivElement>(null);
  const isNarrow = useMedia('(width < 64rem)', false);
  const change = useEffectEvent((text: string) => onChange?.(text));
  const isEditable = onChange !== undefined;
  const options = useEffectEvent(() => ({
    file,
    before,
    after,
    labels,
    phrases,
    isNarrow,
    ...(isEditable ? { onChange: (text: string) => change(text) } : {}),
  }));

  // The second text is the editor's own once it is there; only another pair makes another editor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read by the event
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let remove: (() => void) | null = null;
    let isGone = false;
    import('./comparison').then(({ createComparison }) => {
      if (!isGone) remove = createComparison(element, options());
    });
    return () => {
      isGone = true;
      remove?.();
    };
  }, [file, before, isEditable ? null : after, isNarrow]);

  return (
    <div className="grid grid-cols-1 gap-1">
      <div dir="ltr" className={`grid text-sm text-ink-soft ${isNarrow ? '' : 'grid-cols-2'}`}>
        <p>
          <span aria-hidden className="text-wrong">
            −{' '}
          </span>
          <bdi>{labels.before}</bdi>
        </p>
        <p>
          <span aria-hidden className="text-(color:--color-right)">
            +{' '}
          </span>
          <bdi>{labels.after}</bdi>
        </p>
      </div>
      <div
        ref={place}
        dir="ltr"
        className="overflow-hidden rounded focus-within:outline-2 focus-within:outline-accent border border-line bg-leaf"
      />
    </div>
  );
}
