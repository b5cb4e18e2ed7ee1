import { choiceOperations } from './operations/choices';
import { elementwiseOperations } from './operations/elementwise';
import { type OperationId, operationIds } from './operations/ids';
import { matrixOperations } from './operations/matrices';
import type { Operation } from './operations/operation';
import { operatorOperations } from './operations/operators';

/** The one table: a row per operator or function. */
export const operations: Readonly<Record<OperationId, Operation>> = {
  ...operatorOperations,
  ...choiceOperations,
  ...elementwiseOperations,
  ...matrixOperations,
};

/** Function names as written in text, with the operation each stands for. */
export const functionWords: ReadonlyMap<string, OperationId> = new Map(
  operationIds.flatMap((id) => operations[id].words.map((word) => [word, id] as const)),
);
