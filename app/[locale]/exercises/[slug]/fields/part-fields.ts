import type { PartKind } from '@/lib/catalog/public-exercise';
import { derivationField } from '../derivation/derivation-field';
import { graphField } from '../graph/graph-field';
import { traceField } from '../trace/trace-field';
import { choiceField } from './choice-field';
import { formulaField, plainField } from './formula-field';
import type { PartField } from './part-field';

const fields = {
  gradient: formulaField,
  expression: formulaField,
  number: plainField,
  shape: plainField,
  choice: choiceField,
  derivation: derivationField,
  graph: graphField,
  trace: traceField,
} satisfies Record<PartKind, unknown>;

/** The field of a kind. What its draft is made of only the field itself knows. */
export function fieldOf(kind: PartKind): PartField<unknown> {
  // A draft only ever comes back to the field it came from.
  return fields[kind] as unknown as PartField<unknown>;
}
