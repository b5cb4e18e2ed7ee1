import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Formula } from '@/app/_components/formula';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import { formatNumber } from '@/lib/i18n/numbers';
import { type AskedCell, cellName } from './graph-draft';

type GraphTableProps = {
  graph: PublicGraph;
  /** As TeX, what is asked and given, in the same order as in the drawing. */
  cellOf: (cell: AskedCell) => ReactNode;
  markOf: (cell: AskedCell) => ReactNode;
  showValue: (value: string) => string;
};

const fills = ['values', 'local', 'gradients'] as const;

/** The same cells as in the drawing, row by row in the order they are worked out. */
export function GraphTable({ graph, cellOf, markOf, showValue }: GraphTableProps) {
  const t = useTranslations('graph');
  const given = graph.nodes.filter(({ value }) => value !== null);
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('table')}</caption>
      <tbody>
        <Heading>{t('group.given')}</Heading>
        {given.map((node) => (
          <tr key={node.name} className="border-b border-line">
            <th scope="row" className="py-1 pe-3 text-start font-normal">
              <Formula tex={node.tex} />
              <Shape of={node} />
            </th>
            <td colSpan={2} className="py-1 font-mono">
              <bdi>{showValue(node.value ?? '')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
      {fills.map((fill) => {
        const cells = graph.cells.filter((cell) => cell.fill === fill);
        if (cells.length === 0) return null;
        return (
          <tbody key={fill}>
            <Heading>{t(`group.${fill}`)}</Heading>
            {cells.map((cell) => (
              <tr key={cellName(cell)} className="border-b border-line">
                <th scope="row" className="w-16 py-1.5 pe-3 text-start font-normal">
                  <Formula tex={`\\displaystyle ${cell.tex}`} />
                  <Shape of={cell} />
                </th>
                <td className="py-1.5">{cellOf(cell)}</td>
                <td className="w-28 py-1.5 ps-3 max-sm:w-24">{markOf(cell)}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** Of a matrix, under its name. */
function Shape({ of: { rows, columns } }: { of: { rows: number; columns: number } }) {
  const locale = useLocale();
  if (rows * columns === 1) return null;
  return (
    <span dir="ltr" className="block whitespace-nowrap text-xs text-ink-soft">
      {formatNumber(locale, rows)} × {formatNumber(locale, columns)}
    </span>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <tr>
      <th scope="colgroup" colSpan={3} className="pt-3 pb-1 text-start text-xs font-medium text-ink-soft">
        {children}
      </th>
    </tr>
  );
}
