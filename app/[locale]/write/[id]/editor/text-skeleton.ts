/** The headings of a text, for its translation: what a section is called is the same in every language. */
export function textSkeleton(english: string): string {
  const headings = withoutFences(english).match(/^#{1,3} .*$/gm) ?? [];
  return headings.length === 0 ? '# \n' : `${headings.map((heading) => heading.trimEnd()).join('\n\n')}\n`;
}

function withoutFences(text: string): string {
  return text.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, '');
}
