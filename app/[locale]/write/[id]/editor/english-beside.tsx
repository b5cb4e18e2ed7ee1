import { useTranslations } from 'next-intl';
import { Disclosure } from '@/app/[locale]/exercises/[slug]/disclosure';

/** The English text, to translate from. */
export function EnglishBeside({ text }: { text: string }) {
  const t = useTranslations('authoring.editor');
  return (
    <Disclosure title={t('english')} isOpen className="pt-2">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
        tabIndex={0}
        aria-label={t('english')}
        lang="en"
        dir="ltr"
        className="max-h-80 overflow-y-auto rounded border border-line bg-wash px-3 py-2 font-mono text-sm whitespace-pre-wrap"
      >
        {text}
      </section>
    </Disclosure>
  );
}
