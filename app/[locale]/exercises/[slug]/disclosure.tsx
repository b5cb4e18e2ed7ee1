import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type DisclosureProps = {
  title: ReactNode;
  children: ReactNode;
  /** At first; what somebody does with it afterwards stays. */
  isOpen?: boolean;
  onOpen?: () => void;
  className?: string;
};

/** Something more, on demand. */
export function Disclosure({ title, children, isOpen, onOpen, className = '' }: DisclosureProps) {
  return (
    <details
      open={isOpen}
      className={`group/disclosure ${className}`}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary className="inline-flex min-h-9 items-center gap-1 text-sm text-accent underline-offset-4 hover:underline">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open/disclosure:rotate-90 rtl:-scale-x-100 rtl:group-open/disclosure:-rotate-90"
        />
        {title}
      </summary>
      <div className="ps-5 pb-2">{children}</div>
    </details>
  );
}
