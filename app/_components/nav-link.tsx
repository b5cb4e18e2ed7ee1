'use client';

import type { ReactNode } from 'react';
import { Link, usePathname } from '@/lib/i18n/navigation';

/** A word of the header; underlined while one is in that part of the site. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname();
  const current = here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined;
  return (
    <Link
      href={href}
      aria-current={current}
      className="inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent forced-colors:border-[Canvas] px-1 text-ink-soft no-underline transition-colors hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
    >
      {children}
    </Link>
  );
}
