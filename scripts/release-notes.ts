/** Prints what CHANGELOG.md says of a version: `tsx scripts/release-notes.ts 0.1.0`. */
import { readFileSync } from 'node:fs';
import { readNotes } from './changelog';

const [version = ''] = process.argv.slice(2);
const notes = readNotes(readFileSync('CHANGELOG.md', 'utf8'), version);
if (notes === '') {
  console.error(`CHANGELOG.md has nothing about version ${version}`);
  process.exitCode = 1;
}
console.log(notes);
