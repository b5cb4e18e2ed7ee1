import type { ReactNode } from 'react';

type NumberTableProps = {
  caption?: string;
  /** What the rows are. */
  rowTitle: string;
  columns: { name: string; title: ReactNode }[];
  /** In the reader's digits, in the order of the columns. */
  rows: { title: string; cells: string[] }[];
};

/** Numbers to look at: a row for each point or step. */
export function NumberTable({ caption, rowTitle, columns, rows }: NumberTableProps) {
  return (
    <div className="scrolls">
      <table className="text-sm tabular-nums">
        {caption && <caption className="pb-1 text-start text-ink-soft">{caption}</caption>}
        <thead>
          <tr className="border-b border-line-strong text-ink-soft">
            <th scope="col" className="py-1 pe-4 text-start font-normal">
              {rowTitle}
            </th>
            {columns.map(({ name, title }) => (
              <th key={name} scope="col" className="px-2.5 py-1 text-end font-normal">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, cells }) => (
            <tr key={title} className="border-b border-line">
              <th scope="row" className="py-1 pe-4 text-start font-normal text-ink-soft">
                {title}
              </th>
              {columns.map(({ name }, column) => (
                <td key={name} className="px-2.5 py-1 text-end">
                  <bdi dir="ltr">{cells[column]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
