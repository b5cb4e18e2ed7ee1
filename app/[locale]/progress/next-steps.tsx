import { ArrowRight } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/lib/i18n/navigation';

export type NextStep = { kind: 'continue' | 'review' | 'start'; slug: string; title: string };

/** At most a handful of things to do, the nearest first. */
export async function NextSteps({ steps }: { steps: NextStep[] }) {
  const t = await getTranslations('shell.progress.next');
  if (steps.length === 0) return <p>{t('allDone')}</p>;
  return (
    <ul className="grid border-t border-line">
      {steps.map(({ kind, slug, title }) => (
        <li
          key={`${kind} ${slug}`}
          className="group relative flex items-center gap-4 border-b border-line py-3 transition-colors hover:bg-wash"
        >
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="text-sm text-ink-soft">{t(kind)}</span>
            <Link
              href={`/exercises/${slug}`}
              className="text-ink no-underline after:absolute after:inset-0 group-hover:text-accent"
            >
              <bdi>{title}</bdi>
            </Link>
          </span>
          <ArrowRight aria-hidden className="onward size-4 shrink-0 text-ink-soft group-hover:text-accent" />
        </li>
      ))}
    </ul>
  );
}
