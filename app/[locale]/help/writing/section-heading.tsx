import type { ReactNode } from 'react';

/** A heading that can be linked to: its own address stands beside it. */
export function SectionHeading({ id, link, children }: { id: string; link: string; children: ReactNode }) {
  return (
    <h2 id={id} className="group/heading scroll-mt-6 text-xl">
      {children}{' '}
      <a
        href={`#${id}`}
        aria-label={link}
        className="text-accent no-underline opacity-0 transition-opacity focus-visible:opacity-100 group-hover/heading:opacity-100"
      >
        #
      </a>
    </h2>
  );
}
