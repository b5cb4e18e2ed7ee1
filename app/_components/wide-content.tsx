'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/**
 * Puts what is wider than its column into the tab order, named, so that a keyboard can scroll it; what fits
 * stays out of it.
 */
export function WideContent() {
  const label = useTranslations('shell')('wide');

  useEffect(() => {
    let frame = 0;
    function look() {
      for (const element of document.querySelectorAll<HTMLElement>('.scrolls')) mark(element, label);
    }
    function lookSoon() {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    }
    const changes = new MutationObserver(lookSoon);
    const sizes = new ResizeObserver(lookSoon);
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open', 'hidden'] });
    sizes.observe(document.body);
    document.fonts.ready.then(lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      sizes.disconnect();
    };
  }, [label]);

  return null;
}

/** Letters may lean this far out of their box without anything being hidden. */
const overhangPx = 6;

function mark(element: HTMLElement, label: string) {
  if (element.scrollWidth > element.clientWidth + overhangPx) {
    element.tabIndex = 0;
    element.role = 'group';
    element.ariaLabel = element.querySelector('caption')?.textContent ?? label;
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
  }
}
