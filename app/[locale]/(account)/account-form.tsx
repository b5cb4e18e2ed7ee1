'use client';

import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Button } from '@/app/_components/button';
import { Field } from '@/app/_components/field';
import { Notice } from '@/app/_components/notice';
import { ErrorSummary } from './error-summary';
import { type FormAction, type FormState, freshForm } from './form-state';

export type FormField = Pick<
  ComponentProps<typeof Field>,
  'name' | 'label' | 'hint' | 'type' | 'autoComplete' | 'required' | 'dir' | 'defaultValue' | 'inputMode'
>;

type AccountFormProps = {
  /** Prefix of every id in the form, so several forms fit on one page. */
  id: string;
  action: FormAction;
  fields: FormField[];
  submit: string;
  look?: ComponentProps<typeof Button>['look'];
  /** Whose password is asked for, so that password managers know; not shown. */
  username?: string | null;
  /** Stands over the list of errors. */
  errorTitle: string;
  children?: ReactNode;
};

/** The one pattern of a form: sent as a plain form without JavaScript, nothing typed is lost, errors get the focus. */
export function AccountForm({
  id,
  action,
  fields,
  submit,
  look,
  username,
  errorTitle,
  children,
}: AccountFormProps) {
  const [state, send, isPending] = useActionState(action, freshForm);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (state.kind === 'errors') summary.current?.focus();
  }, [state]);

  return (
    <form id={id} action={send} noValidate className="grid gap-5">
      {state.kind === 'errors' && (
        <ErrorSummary ref={summary} formId={id} title={errorTitle} errors={state.errors} />
      )}
      {state.kind === 'done' && (
        <Notice tone="right" role="status">
          {state.message}
        </Notice>
      )}
      {username && (
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      )}
      {fields.map((field) => (
        <Field
          key={field.name}
          {...field}
          id={`${id}-${field.name}`}
          defaultValue={shownValue(state, field)}
          error={errorOf(state, field.name)}
        />
      ))}
      {children}
      <div>
        <Button type="submit" look={look} aria-disabled={isPending || undefined}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

function shownValue(state: FormState, field: FormField): FormField['defaultValue'] {
  return state.kind === 'fresh' ? field.defaultValue : (state.values[field.name] ?? '');
}

function errorOf(state: FormState, name: string): string | null {
  if (state.kind !== 'errors') return null;
  return state.errors.find((error) => error.field === name)?.message ?? null;
}
