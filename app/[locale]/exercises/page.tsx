import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Chapter } from './chapter';

const tracks = [
  {
    slug: 'a',
    title: 'Logistic regression',
    exercises: [
      {
        slug: 'log-loss-gradient',
        title: 'Gradient of the log loss',
        level: 2,
        kinds: ['gradient' as const],
        partCount: 5,
      },
      {
        slug: 'gd',
        title: 'One step of gradient descent',
        level: 1,
        kinds: ['expression' as const, 'number' as const],
        partCount: 3,
      },
      {
        slug: 'lnb',
        title: 'Backwards through a logistic neuron',
        level: 2,
        kinds: ['gradient' as const],
        partCount: 4,
      },
      {
        slug: 'llg',
        title: 'Gradient of the log-likelihood, for one point and for all points',
        level: 3,
        kinds: ['gradient' as const, 'choice' as const],
        partCount: 2,
      },
    ],
  },
  {
    slug: 'b',
    title: 'Networks with two layers and more',
    exercises: [
      {
        slug: 'tlb',
        title: 'Back-propagation in two layers',
        level: 4,
        kinds: ['gradient' as const, 'shape' as const],
        partCount: 6,
      },
    ],
  },
];

export default async function CataloguePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale);
  const t = await getTranslations('shell.catalogue');
  return (
    <div className="page grid max-w-4xl gap-12 py-10 sm:py-14">
      <header className="grid max-w-measure gap-3">
        <h1 className="text-3xl">{t('title')}</h1>
        <p className="text-ink-soft">{t('intro')}</p>
      </header>
      {tracks.map((track, index) => (
        <Chapter
          key={track.slug}
          number={index + 1}
          track={track}
          standingOf={(slug) => ({
            state: slug === 'gd' ? 'half' : slug === 'lnb' ? 'empty' : slug === 'llg' ? 'empty' : 'full',
            solvedParts: 2,
          })}
        />
      ))}
    </div>
  );
}
