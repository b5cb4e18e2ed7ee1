import { useTranslations } from 'next-intl';
import { Disclosure } from '@/app/[locale]/exercises/[slug]/disclosure';

/** The English text, to translate from: beside the editor where there is room, else below everything about it. */
export function EnglishBeside({ text }: { text: string }) {
  const t = useTranslations('authoring.editor');
  return (
    <Disclosure title={t('english')} isOpen className="pt-2 max-xl:order-last xl:col-span-1! xl:pt-0">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
        tabIndex={0}
        aria-label={t('english')}
        lang="en"
        dir="ltr"
        className="max-h-80 overflow-y-auto xl:max-h-[max(17rem,calc(100dvh-19.5rem))] rounded border border-line bg-wash px-3 py-2 font-mono text-sm whitespace-pre-wrap"
      >
        {text}
      </section>
    </Disclosure>
  );
}
