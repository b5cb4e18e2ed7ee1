/** `1_{y_i = +1}`, its condition in curly brackets that may hold others. No condition is longer. */
const below = /(?<![\w.^}])1_\{((?:[^{}]|\{[^{}]{0,60}\}){1,120})\}/g;

/** The text with conditions below a 1 set behind it: 1_{y=1} is 1[y=1]. The condition keeps its place. */
export function withConditionsBehind(text: string): string {
  if (!text.includes('1_{')) return text;
  return text.replaceAll(below, (whole, condition: string) => {
    if (!/[<>=]/.test(condition)) return whole;
    const isBracketed = /^(?:\[[^[\]]*\]|\([^()]*\))$/.test(condition);
    return isBracketed ? `  1[${condition.slice(1, -1)}] ` : ` 1[${condition}]`;
  });
}
