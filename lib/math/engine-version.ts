/** Raised whenever a verdict could change; stored beside every attempt. */
export const engineVersion = '6';
