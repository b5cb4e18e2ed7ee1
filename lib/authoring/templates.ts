import type { ExerciseContent } from '../catalog/exercise';
import { type PartKind, partKinds } from '../catalog/public-exercise';
import { choiceTemplate } from './templates/choice';
import { derivationTemplate } from './templates/derivation';
import { expressionTemplate } from './templates/expression';
import { gradientTemplate } from './templates/gradient';
import { graphTemplate } from './templates/graph';
import { numberTemplate } from './templates/number';
import { shapeTemplate } from './templates/shape';
import { traceTemplate } from './templates/trace';

/** One per kind of part, called as the kind is. */
export const templateIds = partKinds;

const templates: Readonly<Record<PartKind, ExerciseContent>> = {
  gradient: gradientTemplate,
  expression: expressionTemplate,
  number: numberTemplate,
  shape: shapeTemplate,
  choice: choiceTemplate,
  derivation: derivationTemplate,
  graph: graphTemplate,
  trace: traceTemplate,
};

/** A small exercise to start from, in all languages. */
export function templateFor(id: PartKind): ExerciseContent {
  return templates[id];
}
