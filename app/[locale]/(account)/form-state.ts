/** What a form shows after it was sent. Passwords are never among the values. */
export type FormState =
  | { kind: 'fresh' }
  | { kind: 'errors'; errors: FormError[]; values: Record<string, string> }
  | { kind: 'done'; message: string; values: Record<string, string> };

/** `field` is null where no single field is at fault. */
export type FormError = { field: string | null; message: string };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const freshForm: FormState = { kind: 'fresh' };

/** What was typed, to be shown again: all text but passwords and what the framework adds. */
export function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !/password|^\$/i.test(name) ? [[name, value]] : [],
    ),
  );
}
