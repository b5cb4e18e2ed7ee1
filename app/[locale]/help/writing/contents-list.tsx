type ContentsListProps = { label: string; entries: { href: string; title: string }[] };

/** The sections of long pages; beside them where there is room. */
export function ContentsList({ label, entries }: ContentsListProps) {
  return (
    <nav
      aria-label={label}
      className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto"
    >
      <p className="pb-2 text-sm font-medium text-ink-soft">{label}</p>
      <ol className="grid border-s-2 border-line">
        {entries.map(({ href, title }) => (
          <li key={href}>
            <a
              href={href}
              className="flex min-h-9 items-center ps-3 text-sm text-ink-soft no-underline hover:text-accent"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
