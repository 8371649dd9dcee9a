export { SecurityHeader } from './defaults';
export { VendorCspHeadersProps } from './props';
export { VendorCspHeaders } from './vendor-csp-headers';
