/** Half a surrogate pair can be typed, or cut, but not stored: it becomes the replacement character. */
export function wellFormed<Value>(value: Value): Value {
  const parsed: unknown = JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === 'string' ? each.toWellFormed() : each,
  );
  return parsed as Value;
}
