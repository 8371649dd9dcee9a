/**
 * The policy of a static site that is served from one origin and has no inline code: everything from that origin, no
 * plug-ins, no framing by others, no forms to others.
 */
export const DEFAULT_BASE_POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
