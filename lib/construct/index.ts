export { SecurityHeader } from './defaults';
export { VendorCspHeadersProps } from './props';
export { CspDisposition, CspReporting, FindingLevel, FindingRules } from './rollout';
export { VendorCspHeaders } from './vendor-csp-headers';
