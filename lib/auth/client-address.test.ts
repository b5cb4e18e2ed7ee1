import { expect, test } from 'vitest';
import { addressBehind } from './client-address';

test.each<[string, string | null, number, string | null]>([
  ['is unknown without a trusted proxy', '203.0.113.7', 0, null],
  ['is unknown without the header', null, 1, null],
  ['is the last one behind one proxy', '203.0.113.7', 1, '203.0.113.7'],
  ['ignores what the client made up', '6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
  ['is the last but one behind two proxies', '6.6.6.6, 203.0.113.7, 10.0.0.1', 2, '203.0.113.7'],
  ['is unknown when a proxy is missing', '203.0.113.7', 2, null],
  ['is unknown when it is no address', 'unknown', 1, null],
  ['reads a mapped IPv4 address', '::ffff:203.0.113.7', 1, '203.0.113.7'],
  ['counts an IPv6 network as one', '2001:db8:1:2:3:4:5:6', 1, '2001:db8:1:2::/64'],
  ['counts a shortened IPv6 address alike', '2001:0db8:1:2::9', 1, '2001:db8:1:2::/64'],
  ['reads brackets', '[2001:db8::1]', 1, '2001:db8:0:0::/64'],
])('a client address %s', (_, header, proxies, address) => {
  expect(addressBehind(header, proxies)).toBe(address);
});
