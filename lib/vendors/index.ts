// Star exports, since jsii finds the namespace of no others. A second star export of the same name would hide both, so
// vendor files export their class and its options only.
export * from './custom';
export * from './vendor';
export * from './crisp';
export * from './gleap';
export * from './userpilot';
