import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Like Next's own, but they keep the language of the page. */
export const { Link, redirect, permanentRedirect, usePathname, useRouter, getPathname } =
  createNavigation(routing);
