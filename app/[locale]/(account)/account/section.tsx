import type { ReactNode } from 'react';

type SectionProps = { id: string; heading: string; children: ReactNode };

export function Section({ id, heading, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-5 border-t border-line pt-8">
      <h2 id={id} className="text-lg">
        {heading}
      </h2>
      {children}
    </section>
  );
}
