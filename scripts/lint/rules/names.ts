import type { Problem, Rule } from '../rule';

/**
 * One name everywhere: id and file are the same, and so is the class but for dashes and letter case. The options
 * interface is called after the class.
 *
 * @example crisp.ts with the class CrispChat // "the class CrispChat must be called after the id, crisp."
 */
export const names: Rule = ({ id, definition, source: { className = '', optionsName } }) => {
  const problems: Problem[] = [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(definition.id)) {
    problems.push({ subject: 'id', message: `the id ${JSON.stringify(definition.id)} is not kebab-case.` });
  }
  if (definition.id !== id) {
    problems.push({ subject: 'id', message: `the id ${definition.id} is not the name of the file, ${id}.ts.` });
  }
  if (className.toLowerCase() !== id.replaceAll('-', '')) {
    problems.push({ subject: 'class', message: `the class ${className} must be called after the id, ${id}.` });
  }
  if (optionsName !== undefined && optionsName !== `${className}Options`) {
    problems.push({ subject: 'options', message: `the interface ${optionsName} must be called ${className}Options.` });
  }
  return problems;
};
