import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Formula } from '@/app/_components/formula';
import { blocksOf, type ColumnGroup } from './cells';

type TableHeadProps = {
  groups: readonly ColumnGroup[];
  /** Whether the groups are named. */
  hasNames?: boolean;
  className?: string;
  /** Of the first column, which says the step. */
  stepClass: string;
};

/** What stands above each column; the entries of one matrix share its name, so that their columns stay narrow. */
export function TableHead({ groups, hasNames = false, className = '', stepClass }: TableHeadProps) {
  const t = useTranslations('trace');
  const blocks = groups.flatMap((one) =>
    blocksOf(one).map((columns, at) => ({ ...one, columns, isFirst: at === 0 })),
  );
  const hasEntries = blocks.some(({ columns }) => columns[0]?.block);
  const rows = Number(hasNames) + 1 + Number(hasEntries);
  return (
    <thead className={className}>
      {hasNames && (
        <tr className="text-ink-soft">
          <StepTitle rows={rows} className={stepClass} />
          {groups.map(({ group, columns }) => (
            <th
              key={group}
              scope="colgroup"
              colSpan={columns.length}
              className="border-s border-line px-2 pb-0.5 text-start font-normal"
            >
              {t(`group.${group}`)}
            </th>
          ))}
        </tr>
      )}
      <tr className={hasEntries ? '' : 'border-b border-line-strong'}>
        {!hasNames && <StepTitle rows={rows} className={stepClass} />}
        {blocks.map(({ group, columns, isFirst }) => {
          const [first] = columns;
          if (first === undefined) return null;
          const edge = isFirst ? 'border-s border-line' : '';
          return first.block === null ? (
            <th
              key={`${group} ${first.key}`}
              scope="col"
              rowSpan={hasEntries ? 2 : 1}
              className={`whitespace-nowrap px-1 pb-1 align-bottom font-normal ${edge} ${hasEntries ? 'border-b border-b-line-strong' : ''}`}
            >
              <Formula tex={first.tex} />
            </th>
          ) : (
            <th
              key={`${group} ${first.key}`}
              scope="colgroup"
              colSpan={columns.length}
              className={`whitespace-nowrap px-1.5 font-normal ${edge}`}
            >
              <span className="block border-b border-line pb-0.5">
                <Formula tex={first.block.tex} />
              </span>
            </th>
          );
        })}
      </tr>
      {hasEntries && (
        <tr className="border-b border-line-strong">
          {blocks.map(({ group, columns, isFirst }) => (
            <Fragment key={`${group} ${columns[0]?.key}`}>
              {columns.map(({ key, block }, at) =>
                block === null ? null : (
                  <th
                    key={key}
                    scope="col"
                    className={`whitespace-nowrap px-1 pb-1 font-normal text-ink-soft ${isFirst && at === 0 ? 'border-s border-line' : ''}`}
                  >
                    <Formula tex={`\\scriptstyle ${block.place}`} />
                  </th>
                ),
              )}
            </Fragment>
          ))}
        </tr>
      )}
    </thead>
  );
}

function StepTitle({ rows, className }: { rows: number; className: string }) {
  const t = useTranslations('trace');
  return (
    <th scope="col" rowSpan={rows} className={className}>
      {t('step-header')}
    </th>
  );
}
