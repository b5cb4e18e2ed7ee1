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

/** Boxes with a value above and a gradient below, edges between them with their local derivatives. */
export function GraphDrawing({ graph, isMirrored, scale, active, cellOf, showValue }: GraphDrawingProps) {
  const { layout, sizes } = graph;
  const turned = (place: Place): Place => (isMirrored ? mirrored(place, layout.width) : place);
  const asked = new Map(graph.cells.map((cell) => [cellName(cell), cell]));
  const place = (name: string): ReactNode => {
    const cell = asked.get(name);
    return cell === undefined ? null : cellOf(cell);
  };
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
            const { line, headOn, headBack } = edgeLine(edge.points.map(turned), sizes, isMirrored ? -1 : 1);
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
          const { x, y } = turned(layout.nodes[at] as Place);
          return (
            <div
              key={node.name}
              style={boxAt({ x, y }, sizes.nodeWidth, sizes.nodeHeight)}
              className={`absolute flex flex-col justify-center gap-1 rounded border px-1.5 ${
                node.isSymbol ? 'border-line bg-wash' : 'border-line-strong bg-leaf'
              }`}
            >
              <span className="text-center leading-tight">
                <Formula tex={node.tex} />
                {node.shape !== null && <span className="ms-1 text-xs text-ink-soft">{node.shape}</span>}
              </span>
              {node.value === null ? (
                place(`values ${node.name}`)
              ) : (
                <span className="min-h-7 text-center font-mono text-sm leading-7">
                  {showValue(node.value)}
                </span>
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
              <span className="shrink-0 rounded bg-leaf px-0.5 text-xs leading-tight">
                {cell === null ? (
                  <span className="text-ink-soft">{from?.shape}</span>
                ) : (
                  <Formula tex={`\\displaystyle ${edge.tex}`} />
                )}
              </span>
              {cell !== null && <span className="min-w-0 flex-1">{cell}</span>}
            </div>
          );
        })}
      </div>
    </div>
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
