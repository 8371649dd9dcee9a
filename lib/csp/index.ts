// Star exports, since jsii resolves no others. What is internal is tagged so, and left out of the declarations.
export * from './directives';
export * from './errors';
export * from './explain';
export * from './finding';
export * from './findings';
export * from './match/allows';
export * from './match/request';
export * from './minimize/options';
export * from './policy';
export * from './policy-list';
export * from './requirement';
export * from './source';
