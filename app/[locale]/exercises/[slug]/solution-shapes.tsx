import { useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { parseShape, shapeToTex } from './reading';

type SolutionShapesProps = { shapes: { tex: string; shape: string }[] };

/** Each factor of a line with its shape below it, in the order of the formula. */
export function SolutionShapes({ shapes }: SolutionShapesProps) {
  const t = useTranslations('exercise.solution');
  return (
    <div dir="ltr" className="scrolls">
      <table className="text-sm text-ink-soft rtl:ml-auto">
        <caption className="sr-only">{t('shapes')}</caption>
        <thead>
          <tr>
            {shapes.map(({ tex }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a factor may come twice
              <th key={index} scope="col" className="border-b border-line px-3 py-1 font-normal first:ps-0">
                <Formula tex={`\\displaystyle ${tex}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {shapes.map(({ shape }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={index} className="whitespace-nowrap px-3 py-1 text-center first:ps-0">
                <Formula tex={shapeToTex(parseShape(shape))} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
