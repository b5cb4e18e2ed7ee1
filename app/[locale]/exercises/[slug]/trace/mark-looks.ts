import { Check, CornerDownRight, X } from 'lucide-react';

/** Each mark has a sign and a colour of its own; its words stand beside it. */
export const markLooks = {
  right: { Icon: Check, colour: 'text-(color:--color-right)', border: 'border-(--color-right)' },
  carried: { Icon: CornerDownRight, colour: 'text-partly', border: 'border-partly' },
  wrong: { Icon: X, colour: 'text-wrong', border: 'border-wrong' },
} as const;
