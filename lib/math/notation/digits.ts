/** Code points of the zeros of the digit sets people type: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full-width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** The ASCII digit of any digit set, or null. */
export function asciiDigit(character: string): string | null {
  const code = character.codePointAt(0) as number;
  if (code >= 48 && code <= 57) return character;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? null : String(code - zero);
}
