import { useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { parseShape, shapeToTex } from '@/app/[locale]/exercises/[slug]/reading';
import type { ShapeRow } from '@/lib/authoring/analysis-types';

/** Every quantity with its shape, in the order of the file. */
export function ShapesTable({ rows }: { rows: ShapeRow[] }) {
  const t = useTranslations('authoring.check');
  return (
    <section aria-labelledby="check-shapes" className="grid grid-cols-1 gap-2">
      <h3 id="check-shapes" className="text-base">
        {t('shapes')}
      </h3>
      <div className="scrolls">
        <table className="text-sm">
          <caption className="sr-only">{t('shapes')}</caption>
          <thead className="text-ink-soft">
            <tr>
              {(['name', 'what', 'shape', 'domain'] as const).map((column) => (
                <th key={column} scope="col" className="py-1 pe-6 text-start font-normal">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, name, tex, shape, domain }) => (
              <tr key={`${what} ${name}`} className="border-t border-line">
                <th scope="row" className="py-1 pe-6 text-start font-normal">
                  <Formula tex={tex} />
                </th>
                <td className="py-1 pe-6 text-ink-soft">{t(`what.${what}`)}</td>
                <td className="py-1 pe-6">
                  {shape === null ? t('number') : <Formula tex={shapeToTex(parseShape(shape))} />}
                </td>
                <td className="py-1">
                  <bdi className="font-mono text-xs">{domain}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
