import type { ComponentProps } from 'react';
import { Link } from '@/lib/i18n/navigation';

const looks = {
  /** The one thing to do here. */
  primary: 'bg-accent text-on-accent border-accent hover:bg-accent-deep hover:border-accent-deep',
  /** Another thing one may do. */
  quiet: 'bg-leaf text-ink border-line-strong hover:border-ink',
  /** As quiet as a word in a sentence. */
  plain: 'border-transparent text-accent hover:underline underline-offset-4 px-2',
  /** What cannot be taken back. */
  grave: 'bg-leaf text-wrong border-wrong hover:bg-wrong-wash',
};

type Look = { look?: keyof typeof looks };

export function Button({
  look = 'primary',
  className = '',
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({
  look = 'primary',
  className = '',
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link className={`${buttonClass(look)} ${className}`} {...rest} />;
}

function buttonClass(look: keyof typeof looks): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded border px-4 py-2 font-medium leading-tight no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 ${looks[look]}`;
}
