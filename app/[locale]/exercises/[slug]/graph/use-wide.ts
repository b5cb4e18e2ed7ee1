import { useSyncExternalStore } from 'react';

/** From here on the cells of a drawing are large enough to type in. */
const query = '(width >= 40rem)';

/** Whether there is room to work in the drawing; true until the browser has said. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
    () => true,
  );
}
