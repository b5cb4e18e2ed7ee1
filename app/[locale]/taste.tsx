import { getTranslations } from 'next-intl/server';
import { Link } from '@/lib/i18n/navigation';
import { Formula } from '../_components/formula';

export const tasteSlug = 'log-loss-gradient';

const taste = {
  title: 'Gradient of the log loss',
  model: [
    'z = w_{1}\\,x_{1} + w_{2}\\,x_{2} + b',
    '\\hat{y} = \\sigma\\left(z\\right)',
    'L = -y\\,\\log \\hat{y} - \\left(1-y\\right)\\log\\left(1-\\hat{y}\\right)',
  ],
  question: '\\dfrac{\\partial L}{\\partial \\hat{y}}',
};

/** The first exercise, small: its model and its first question. */
export async function Taste() {
  const t = await getTranslations('shell.home');
  return (
    <section
      aria-labelledby="taste"
      className="grid gap-5 rounded border border-line bg-leaf p-5 shadow-float sm:p-8"
    >
      <header>
        <p className="text-sm text-ink-soft">{t('taste')}</p>
        <h2 id="taste" className="text-lg">
          <Link href={`/exercises/${tasteSlug}`} className="text-ink no-underline hover:text-accent">
            {taste.title}
          </Link>
        </h2>
      </header>
      <div className="grid gap-1 border-s-2 border-line ps-5 sm:text-lg">
        {taste.model.map((tex) => (
          <Formula key={tex} tex={tex} display />
        ))}
      </div>
      <Formula tex={`${taste.question} = \\;?`} display className="sm:text-lg" />
    </section>
  );
}
