import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { languageNames } from '@/app/_components/language-names';
import { Menu, menuItemClass } from '@/app/_components/menu';
import type { Locale } from '@/lib/catalog/public-exercise';

type AddLanguageProps = { missing: Locale[]; onAdd: (locale: Locale) => void };

export function AddLanguage({ missing, onAdd }: AddLanguageProps) {
  const t = useTranslations('authoring.editor');
  if (missing.length === 0) return null;
  return (
    <Menu label={t('add')} face={<Plus aria-hidden className="size-5" />}>
      {missing.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          onClick={() => onAdd(locale)}
          className={menuItemClass}
        >
          {languageNames[locale]}
        </button>
      ))}
    </Menu>
  );
}
