import type { ReactNode } from 'react';
import { Formula } from '@/app/_components/formula';
import type { Place } from '@/lib/catalog/graph/layout';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import { edgeLine, mirrored } from './edge-line';
import { type AskedCell, cellName } from './graph-draft';

type GraphDrawingProps = {
  graph: PublicGraph;
  /** On a page that is read from right to left, forward is to the left. */
  isMirrored: boolean;
  scale: number;
  /** The cell that is worked at: the edges it comes from stand out. */
  active: string | null;
  cellOf: (cell: AskedCell) => ReactNode;
  /** A given value in the reader's digits. */
  showValue: (value: string) => string;
};

const margin = 10;
const lineHeight = 20;
const cellPadding = 8;

/** How high a cell is drawn: a line for each row of its matrix. */
export function cellHeight({ rows }: { rows: number }): number {
  return rows * lineHeight + cellPadding;
}

/** Boxes with a value above and a gradient below, edges between them with their local derivatives. */
export function GraphDrawing({ graph, isMirrored, scale, active, cellOf, showValue }: GraphDrawingProps) {
  const { layout, sizes } = graph;
  const turned = (place: Place): Place => (isMirrored ? mirrored(place, layout.width) : place);
  const asked = new Map(graph.cells.map((cell) => [cellName(cell), cell]));
  const place = (name: string): ReactNode => {
    const cell = asked.get(name);
    return cell === undefined ? null : cellOf(cell);
  };
  const widthOf = (name: string): number => layout.nodes.find((node) => node.name === name)?.width ?? 0;
  const width = layout.width + 2 * margin;
  const height = layout.height + 2 * margin;
  return (
    <div dir="ltr" style={{ width: width * scale, height: height * scale }} className="relative mx-auto">
      <div
        style={{ width, height, transform: `scale(${scale})`, transformOrigin: '0 0' }}
        className="absolute top-0 left-0"
      >
        <svg
          aria-hidden
          width={width}
          height={height}
          viewBox={`${-margin} ${-margin} ${width} ${height}`}
          className="absolute inset-0"
        >
          {layout.edges.map((edge, at) => {
            const key = graph.edges[at]?.key ?? '';
            const way = wayThrough(edge, key, active);
            const widths = { from: widthOf(edge.from), to: widthOf(edge.to) };
            const { line, headOn, headBack } = edgeLine(edge.points.map(turned), widths, isMirrored ? -1 : 1);
            const back = way === 'back';
            return (
              <g
                key={key}
                fill="none"
                strokeWidth={way === null ? 1.5 : 2.5}
                className={back ? 'stroke-accent' : way === 'forward' ? 'stroke-ink' : 'stroke-line-strong'}
              >
                <path d={line} strokeDasharray={back ? '7 5' : undefined} />
                <path d={back ? headBack : headOn} strokeLinejoin="round" strokeLinecap="round" />
              </g>
            );
          })}
        </svg>
        {graph.nodes.map((node, at) => {
          const box = layout.nodes[at] as PublicGraph['layout']['nodes'][number];
          return (
            <div
              key={node.name}
              style={boxAt(turned(box), box.width, box.height)}
              className={`absolute flex flex-col justify-center gap-1 rounded border px-1.5 ${
                node.isSymbol ? 'border-line bg-wash' : 'border-line-strong bg-leaf'
              }`}
            >
              <span className="text-center leading-tight">
                <Formula tex={node.tex} />
              </span>
              {node.value === null ? (
                place(`values ${node.name}`)
              ) : (
                <GivenValue value={node.value} columns={node.columns} showValue={showValue} />
              )}
              {node.isEnd && [...asked.values()].some(({ fill }) => fill === 'gradients') ? (
                <span className="rounded border border-dashed border-transparent text-center font-mono text-accent text-sm leading-7">
                  {showValue('1')}
                </span>
              ) : (
                place(`gradients ${node.name}`)
              )}
            </div>
          );
        })}
        {graph.edges.map((edge, at) => {
          const label = turned((layout.edges[at] as { label: Place }).label);
          const from = graph.nodes.find(({ name }) => name === edge.from);
          const cell = place(`local ${edge.key}`);
          if (cell === null && !from?.shape) return null;
          return (
            <div
              key={edge.key}
              style={boxAt(label, sizes.labelWidth, cell === null ? 24 : sizes.labelHeight)}
              className="absolute flex items-center justify-center gap-1"
            >
              {cell === null ? (
                <span className="whitespace-nowrap rounded-full border border-line bg-leaf px-1.5 text-xs text-ink-soft leading-5">
                  {showValue(`${from?.rows} × ${from?.columns}`)}
                </span>
              ) : (
                <span className="shrink-0 rounded bg-leaf px-0.5 text-xs leading-tight">
                  <Formula tex={`\\displaystyle ${edge.tex}`} />
                </span>
              )}
              {cell !== null && <span className="min-w-0 flex-1">{cell}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type GivenValueProps = { value: string; columns: number; showValue: (value: string) => string };

/** A number, or the rows of a matrix between brackets. */
function GivenValue({ value, columns, showValue }: GivenValueProps) {
  const entries = value.match(/[^\s,()[\]]+/g) ?? [];
  if (entries.length === 1)
    return <span className="min-h-7 text-center font-mono text-sm leading-7">{showValue(value)}</span>;
  return (
    <span
      style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}
      className="mx-auto grid gap-x-3 rounded-lg border-ink-soft border-x px-1.5 text-end font-mono text-sm leading-5"
    >
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of one fixed matrix
        <span key={at}>{showValue(entry)}</span>
      ))}
    </span>
  );
}

function boxAt({ x, y }: Place, width: number, height: number) {
  return { left: x - width / 2 + margin, top: y - height / 2 + margin, width, height };
}

/** Which way along an edge a cell is worked out: into a value forward, out of a gradient back. */
function wayThrough({ from, to }: { from: string; to: string }, key: string, active: string | null) {
  if (active === null) return null;
  if (active === `values ${to}`) return 'forward';
  return active === `local ${key}` || active === `gradients ${from}` ? 'back' : null;
}
