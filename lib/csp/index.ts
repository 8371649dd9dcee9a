// jsii finds types through star exports only. Values are named, so that nothing internal is there at run time.
export type * from './directives';
export type * from './explain';
export type * from './finding';
export type * from './findings';
export type * from './match/allows';
export type * from './match/request';
export type * from './minimize/options';
export type * from './requirement';
export type * from './source';
export * from './errors';
export * from './policy';
export * from './policy-list';
export { directiveInfo, DIRECTIVES } from './directives';
export { DEFAULT_MAX_LENGTH } from './findings';
export { KEYWORDS, parseSource } from './source';
