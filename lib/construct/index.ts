export { AttachOptions } from './attach-options';
export { SecurityHeader } from './defaults';
export { CspFit } from './fit';
export { IVendorCspHeaders } from './imported';
export { HashAlgorithm, InlineHash, InlineHashes, InlineHashesOptions } from './inline-hashes';
export { VendorCspHeadersProps } from './props';
export { CspDisposition, CspReporting, FindingLevel, FindingRules } from './rollout';
export { VendorCspHeaders } from './vendor-csp-headers';
