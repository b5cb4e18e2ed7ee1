/** Every operator and function, by the name its row has in the table. */
export const operationIds = [
  ...(['add', 'subtract', 'negate', 'multiply', 'hadamard', 'divide', 'power', 'elementPower'] as const),
  ...(['transpose', 'max', 'min', 'if'] as const),
  ...(['equal', 'unequal', 'less', 'atMost', 'greater', 'atLeast'] as const),
  ...(['exp', 'log', 'sqrt', 'sigmoid', 'tanh', 'relu', 'softplus', 'step', 'abs', 'sign'] as const),
  ...(['sin', 'cos', 'tan', 'sinh', 'cosh', 'atan'] as const),
  ...(['sum', 'mean', 'rowsum', 'colsum', 'softmax', 'trace', 'det', 'inv', 'norm', 'dot', 'diag'] as const),
] as const;

export type OperationId = (typeof operationIds)[number];
