/** What the table of a training run asks for, in the order it is worked out. */
export const traceGroups = ['outputs', 'gradient', 'velocity', 'parameters'] as const;
export type TraceGroup = (typeof traceGroups)[number];
