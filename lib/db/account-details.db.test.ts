import { expect, test } from 'vitest';
import { listOAuth, setName, unlinkOAuth } from './account-details';
import * as people from './people';

const newAccount = (email: string) => people.createAccount({ email, passwordHash: 'hash', locale: 'en' });

test('a name can be given, changed and taken away, and is nobody else’s', async () => {
  const [ada, bob] = [await newAccount('ada@names.example'), await newAccount('bob@names.example')];
  await setName(ada.id, 'Ada');
  await setName(ada.id, 'عایشه');
  expect((await people.findPerson(ada.id))?.name).toBe('عایشه');
  expect((await people.findPerson(bob.id))?.name).toBeNull();
  await setName(ada.id, null);
  expect((await people.findPerson(ada.id))?.name).toBeNull();
});

test('providers are listed oldest first, each to its own account', async () => {
  const [ada, bob] = [await newAccount('ada@ways.example'), await newAccount('bob@ways.example')];
  expect(await listOAuth(ada.id)).toEqual([]);
  await people.linkOAuth(ada.id, 'google', 'subject-a');
  await people.linkOAuth(ada.id, 'github', 'subject-a');
  await people.linkOAuth(bob.id, 'github', 'subject-b');
  expect((await listOAuth(ada.id)).map(({ provider }) => provider)).toEqual(['google', 'github']);
  expect((await listOAuth(bob.id)).map(({ provider }) => provider)).toEqual(['github']);
});

test('a provider taken away opens the account no more, and no other account loses its own', async () => {
  const [ada, bob] = [await newAccount('ada@leave.example'), await newAccount('bob@leave.example')];
  await people.linkOAuth(ada.id, 'github', 'leaving');
  await people.linkOAuth(bob.id, 'github', 'staying');
  await unlinkOAuth(ada.id, 'github');
  await unlinkOAuth(ada.id, 'github');
  expect(await people.findByOAuth('github', 'leaving')).toBeNull();
  expect((await people.findByOAuth('github', 'staying'))?.id).toBe(bob.id);
});
