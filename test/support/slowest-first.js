const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The properties first, which take minutes: begun last, one of them would run alone beside an idle processor. Without a
 * memory of earlier runs, which a fresh clone does not have, jest begins with the largest files.
 */
class SlowestFirst extends Sequencer {
  sort(tests) {
    const isSlow = ({ path }) => /[\\/]test[\\/]csp[\\/]properties[\\/]/.test(path);
    const sorted = super.sort(tests);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
}

module.exports = SlowestFirst;
