import type { Rule } from '../rule';
import { breadth } from './breadth';
import { broadNote } from './broad-note';
import { citation } from './citation';
import { conditions } from './conditions';
import { effective } from './effective';
import { examplePerDirective } from './example-per-directive';
import { examples } from './examples';
import { explicitScheme } from './explicit-scheme';
import { finished } from './finished';
import { headerValues } from './header-values';
import { hosts } from './hosts';
import { knownDirective } from './known-directive';
import { names } from './names';
import { noDuplicates } from './no-duplicates';
import { noNonce } from './no-nonce';
import { noNone } from './no-none';
import { noSelf } from './no-self';
import { noStrictDynamic } from './no-strict-dynamic';
import { onlyExports } from './only-exports';
import { optionDefaults } from './option-defaults';
import { optionDocs } from './option-docs';
import { optionTypes } from './option-types';
import { optionsMatter } from './options-matter';
import { pageDate } from './page-date';
import { placeholders } from './placeholders';
import { reasons } from './reasons';
import { testFile } from './test-file';
import { validSource } from './valid-source';
import { verifiedDate } from './verified-date';

/** The rules by the names that exceptions use, which are those of their files. */
export const RULES: Readonly<Record<string, Rule>> = {
  breadth,
  'broad-note': broadNote,
  citation,
  conditions,
  effective,
  'example-per-directive': examplePerDirective,
  examples,
  'explicit-scheme': explicitScheme,
  finished,
  'header-values': headerValues,
  hosts,
  'known-directive': knownDirective,
  names,
  'no-duplicates': noDuplicates,
  'no-nonce': noNonce,
  'no-none': noNone,
  'no-self': noSelf,
  'no-strict-dynamic': noStrictDynamic,
  'only-exports': onlyExports,
  'option-defaults': optionDefaults,
  'option-docs': optionDocs,
  'option-types': optionTypes,
  'options-matter': optionsMatter,
  'page-date': pageDate,
  placeholders,
  reasons,
  'test-file': testFile,
  'valid-source': validSource,
  'verified-date': verifiedDate,
};
