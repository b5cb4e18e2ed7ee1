import { expect, test } from 'vitest';
import { typedValues } from './form-state';

test('what was typed comes back, passwords and framework fields do not', () => {
  const form = new FormData();
  form.set('email', 'ada@example.org');
  form.set('password', 'secret');
  form.set('newPassword', 'secret');
  form.set('$ACTION_KEY', 'x');
  expect(typedValues(form)).toEqual({ email: 'ada@example.org' });
});
