import { getTranslations } from 'next-intl/server';
import { Link } from '@/lib/i18n/navigation';

export async function SiteFooter() {
  const t = await getTranslations('shell.footer');
  return (
    <footer className="chrome mt-20 border-t border-line">
      <div className="page flex flex-wrap justify-between gap-x-8 gap-y-2 py-8 text-sm text-ink-soft">
        <p>{t('promise')}</p>
        <Link href="/help/writing" className="text-ink-soft underline underline-offset-4 hover:text-ink">
          {t('writing')}
        </Link>
        <p>{t('free')}</p>
      </div>
    </footer>
  );
}
