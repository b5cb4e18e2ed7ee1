import { useTranslations } from 'next-intl';
import { Notice } from '@/app/_components/notice';
import { Link } from '@/lib/i18n/navigation';

/** The exercise was changed after one began it: what one began stays, and here is the way to the other. */
export function NewerRevision({ address }: { address: string }) {
  const t = useTranslations('shared');
  return (
    <Notice>
      <p>
        {t('newer')}{' '}
        <Link href={`/exercises/${address}`} className="text-accent underline underline-offset-4">
          {t('takeNewer')}
        </Link>
      </p>
    </Notice>
  );
}
