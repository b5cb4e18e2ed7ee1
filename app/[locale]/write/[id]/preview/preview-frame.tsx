'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { type Tried, TriedContext } from '../../../exercises/[slug]/tried';

/** What the page around the frame says to it. */
export type ToPreview = { kind: 'refresh' };
/** What the frame says: `ready` once it listens, and each answer that was judged. */
export type FromPreview = { kind: 'ready' } | ({ kind: 'typed' } & Tried);

/** Listens to the page around it, of this site only, and tells it what was tried. */
export function PreviewFrame({ children }: { children: ReactNode }) {
  const router = useRouter();

  useEffect(() => {
    function hear({ origin, source, data }: MessageEvent<ToPreview>) {
      if (origin === location.origin && source === parent && data.kind === 'refresh') router.refresh();
    }
    addEventListener('message', hear);
    tell({ kind: 'ready' });
    return () => removeEventListener('message', hear);
  }, [router]);

  return (
    <TriedContext value={(tried) => tell({ kind: 'typed', ...tried })}>
      <div data-embedded>{children}</div>
    </TriedContext>
  );
}

function tell(message: FromPreview): void {
  parent.postMessage(message, location.origin);
}
