import { useTranslations } from 'next-intl';
import type { FormPart } from './form-part';

type ChoiceAnswerProps = {
  id: string;
  part: FormPart;
  chosen: string[];
  describedBy: string;
  onChange: (chosen: string[]) => void;
};

/** One option or several: a group of radio buttons or of boxes. */
export function ChoiceAnswer({ id, part, chosen, describedBy, onChange }: ChoiceAnswerProps) {
  const t = useTranslations('exercise.answer');

  function choose(option: string, checked: boolean) {
    if (!part.several) return onChange([option]);
    const inOrder = part.options.map((entry) => entry.id);
    onChange(inOrder.filter((entry) => (entry === option ? checked : chosen.includes(entry))));
  }

  return (
    <fieldset aria-describedby={describedBy} className="grid gap-2">
      <legend className="mb-2 text-sm font-medium text-ink-soft">
        {t(part.several ? 'several' : 'choice')}
      </legend>
      {part.options.map((option) => (
        <label
          key={option.id}
          className="flex min-h-11 cursor-pointer items-start gap-3 rounded border border-line bg-leaf px-3 py-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash"
        >
          <input
            type={part.several ? 'checkbox' : 'radio'}
            name={id}
            value={option.id}
            checked={chosen.includes(option.id)}
            onChange={(event) => choose(option.id, event.target.checked)}
            className="mt-1.5 size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0 flex-1">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
