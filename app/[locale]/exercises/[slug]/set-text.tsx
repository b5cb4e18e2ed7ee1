import type { Locale } from '@/lib/catalog/public-exercise';
import { direction } from '@/lib/i18n/direction';

type SetTextProps = { html: string; locale: Locale; className?: string };

/** A text that was set on the server, as it arrives from there. */
export function SetText({ html, locale, className = '' }: SetTextProps) {
  return (
    <div
      className={`prose ${className}`}
      lang={locale}
      dir={direction(locale)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own answer, sanitized where it is set
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
