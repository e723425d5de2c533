/** Values in a sentence: the first three, the rest counted. "France, Spain, Italy and 4 more". */
export function named(values: readonly string[]): string {
  const shown = values.slice(0, 3);
  const rest = values.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest.toLocaleString('en-US')} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** In quotes, for what people typed. */
export function quoted(text: string): string {
  return `“${text}”`;
}
