import { useCallback, useSyncExternalStore } from 'react';

/** From here on the cells of a drawing are large enough to type in. */
const wide = '(width >= 40rem)';
const stillness = '(prefers-reduced-motion: reduce)';

/** Whether there is room to work in the drawing; true until the browser has said. */
export function useWide(): boolean {
  return useMedia(wide, true);
}

/** Whether nothing should move by itself. */
export function useStillness(): boolean {
  return useMedia(stillness, false);
}

export function useMedia(query: string, untilKnown: boolean): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => untilKnown,
  );
}
