export * from './construct';
export * as csp from './csp';
export * as vendors from './vendors';
