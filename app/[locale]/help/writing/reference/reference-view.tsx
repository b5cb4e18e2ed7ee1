import { Markdown } from '@/app/_components/markdown';
import type { Locale } from '@/lib/catalog/public-exercise';
import { direction } from '@/lib/i18n/direction';
import { type WritingWords, writingWords } from '@/lib/i18n/writing-words';
import { formatReference, type ReferenceKey } from './reference';

/** Every key of the format, each with an address of its own. English, like the schema it is made from. */
export async function ReferenceView({ locale }: { locale: Locale }) {
  const t = await writingWords(locale);
  const keys = formatReference();
  return (
    <>
      <p className="max-w-measure">
        {t('reference.intro')}{' '}
        <a href="/schema/exercise-1.json" className="text-accent underline underline-offset-4">
          {t('reference.schema')}
        </a>
      </p>
      <ul dir="ltr" className="flex flex-wrap gap-x-4 text-sm">
        {keys.map(({ key, anchor }) => (
          <li key={key}>
            <KeyLink name={key} anchor={anchor} />
          </li>
        ))}
      </ul>
      <div lang="en" dir="ltr">
        <Keys keys={keys} locale={locale} t={t} />
      </div>
    </>
  );
}

type Shared = { locale: Locale; t: WritingWords };

function Keys({ keys, ...shared }: { keys: ReferenceKey[] } & Shared) {
  return (
    <dl className="grid grid-cols-1">
      {keys.map((key) => (
        <div
          key={key.anchor}
          id={key.anchor}
          className="scroll-mt-6 border-t border-line py-3 target:bg-accent-wash"
        >
          <Term of={key} {...shared} />
          <dd>
            <Markdown text={key.description} />
            {key.like && <Like of={key.like} {...shared} />}
            {key.children.length > 0 && (
              <div className="mt-3 border-s-2 border-line ps-3 sm:ps-5">
                <Keys keys={key.children} {...shared} />
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Term({ of, locale, t }: { of: ReferenceKey } & Shared) {
  const { key, kind, notFor, isRequired, type } = of;
  const remarks = [
    isRequired && kind !== key ? t('reference.required') : null,
    kind !== null && kind !== key ? t('reference.with', { kind }) : null,
    notFor.length > 0 ? t('reference.notFor', { kinds: notFor.join(', ') }) : null,
  ];
  return (
    <dt className="flex flex-wrap items-baseline gap-x-4">
      <a href={`#${of.anchor}`} className="font-mono font-semibold text-ink no-underline hover:underline">
        {key}
      </a>
      <Markdown text={type} className="text-sm text-ink-soft" />
      {remarks.map(
        (remark) =>
          remark !== null && (
            <span key={remark} lang={locale} dir={direction(locale)} className="text-sm text-accent">
              {remark}
            </span>
          ),
      )}
    </dt>
  );
}

function Like({ of, locale, t }: { of: NonNullable<ReferenceKey['like']> } & Shared) {
  return (
    <p lang={locale} dir={direction(locale)} className="mt-1 text-sm text-ink-soft">
      {t.rich('reference.like', { key: () => <KeyLink name={of.key} anchor={of.anchor} /> })}
    </p>
  );
}

function KeyLink({ name, anchor }: { name: string; anchor: string }) {
  return (
    <a href={`#${anchor}`} className="inline-flex min-h-6 items-center font-mono text-accent hover:underline">
      {name}
    </a>
  );
}
