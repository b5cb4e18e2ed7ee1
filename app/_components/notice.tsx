import { Circle, CircleCheck, CircleDot, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';

const tones = {
  plain: { look: 'border-accent bg-accent-wash', ink: 'text-accent', Icon: CircleDot },
  right: { look: 'border-right bg-right-wash', ink: 'text-(color:--color-right)', Icon: CircleCheck },
  partly: { look: 'border-partly bg-partly-wash', ink: 'text-partly', Icon: Circle },
  wrong: { look: 'border-wrong bg-wrong-wash', ink: 'text-wrong', Icon: CircleX },
};

type NoticeProps = {
  tone?: keyof typeof tones;
  title?: string;
  /** Announced when it appears: `alert` at once, `status` when there is a pause. */
  role?: 'alert' | 'status';
  className?: string;
  children?: ReactNode;
};

/** A remark in the margin's colour: a stroke at the start edge, an icon, a sentence. */
export function Notice({ tone = 'plain', title, role, className = '', children }: NoticeProps) {
  const { look, ink, Icon } = tones[tone];
  return (
    <div role={role} className={`flex gap-3 rounded border-s-4 p-4 ${look} ${className}`}>
      <Icon aria-hidden className={`mt-1 size-5 shrink-0 ${ink}`} />
      <div className="min-w-0 grid gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
