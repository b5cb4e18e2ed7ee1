import { languageNames } from '@/app/_components/language-names';
import { type Locale, locales } from '@/lib/catalog/public-exercise';

/** Each language is offered in its own words. */
export function LanguageField({ label, current }: { label: string; current: Locale }) {
  return (
    <div className="grid gap-1">
      <label htmlFor="profile-language" className="font-medium">
        {label}
      </label>
      <select
        id="profile-language"
        name="language"
        defaultValue={current}
        autoComplete="language"
        className="min-h-11 w-full rounded border border-line-strong bg-leaf px-3 py-2"
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageNames[locale]}
          </option>
        ))}
      </select>
    </div>
  );
}
