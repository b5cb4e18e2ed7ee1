import { notFound } from 'next/navigation';

/** Any address nobody knows gets the localized not-found page instead of Next's own. */
export default function UnknownPage() {
  notFound();
}
