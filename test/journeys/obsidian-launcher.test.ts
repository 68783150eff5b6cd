import { expect, test } from 'vitest';
import { chooseVersion } from './obsidian-launcher';

/** As Obsidian's are: some versions are for those alone who pay to have them early. */
const launcher = {
  getVersions: () =>
    Promise.resolve([
      { version: '1.9.14', isBeta: false },
      { version: '1.13.0', isBeta: true },
      { version: '1.13.4', isBeta: false },
      { version: '1.13.7', isBeta: false },
      { version: '1.14.0', isBeta: true },
    ]),
  isAvailable: (version: string) => Promise.resolve(!/^1\.1[34]\.0$/.test(version)),
};

test.each([
  ['latest', '1.13.7'],
  ['least', '1.13.4'],
  ['1.9.14', '1.9.14'],
])('of Obsidian %s is %s', async (asked, version) => {
  expect(await chooseVersion(launcher, asked, '1.13.0')).toBe(version);
});

test('the least version is the one in the manifest where it can be had', async () => {
  const mayHaveAll = { ...launcher, isAvailable: () => Promise.resolve(true) };
  expect(await chooseVersion(mayHaveAll, 'least', '1.13.0')).toBe('1.13.0');
});

test.each(['1.13.0', '0.0.1'])('Obsidian %s can’t be had, and that is said', async (asked) => {
  await expect(chooseVersion(launcher, asked, '1.13.0')).rejects.toThrow(asked);
});
