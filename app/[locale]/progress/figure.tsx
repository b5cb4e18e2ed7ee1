import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

type FigureProps = {
  id: string;
  heading: string;
  /** What the picture says, in words. */
  sentence?: string;
  /** The same as the picture, to be read row by row. */
  table?: { columns: string[]; rows: ReactNode[][] };
  children: ReactNode;
};

/** A picture, the one sentence it makes, and its table. */
export async function Figure({ id, heading, sentence, table, children }: FigureProps) {
  const t = await getTranslations('shell.progress');
  return (
    <section aria-labelledby={id} className="grid min-w-0 content-start gap-4">
      <header className="grid gap-1">
        <h2 id={id} className="text-lg">
          {heading}
        </h2>
        {sentence && <p className="text-ink-soft">{sentence}</p>}
      </header>
      {children}
      {table && (
        <details className="group text-sm">
          <summary className="inline-flex min-h-8 items-center gap-2 rounded text-accent hover:underline">
            <span aria-hidden className="onward inline-block transition-transform group-open:rotate-90">
              ›
            </span>
            {t('asTable')}
          </summary>
          <DataTable labelledBy={id} {...table} />
        </details>
      )}
    </section>
  );
}

function DataTable({
  columns,
  rows,
  labelledBy,
}: {
  columns: string[];
  rows: ReactNode[][];
  labelledBy: string;
}) {
  return (
    <div className="mt-2 max-h-96 overflow-auto">
      <table aria-labelledby={labelledBy} className="w-full border-collapse">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="border-b border-line-strong py-2 pe-4 text-start font-semibold"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn once and never move
            <tr key={index} className="border-b border-line">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                {head}
              </th>
              {cells.map((cell, cellIndex) => (
                <td key={columns[cellIndex + 1]} className="py-1.5 pe-4 tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
