import * as csp from '../../lib/csp';

test('what plain JavaScript gets is the public API and nothing else', () => {
  expect(Object.keys(csp).sort()).toEqual([
    'CspError',
    'DEFAULT_MAX_LENGTH',
    'DIRECTIVES',
    'KEYWORDS',
    'Policy',
    'PolicyList',
    'didYouMean',
    'directiveInfo',
    'nearest',
    'parsePolicies',
    'parseSource',
    'show',
  ]);
});
