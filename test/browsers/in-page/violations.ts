import { PROBE_MARKER, type MarkedProbe } from './messages.js';

/** The probe that an enforced violation is about. Rounds are planned so that at most one fits. */
export function violatedProbe(
  event: SecurityPolicyViolationEvent,
  probes: readonly MarkedProbe[],
): MarkedProbe | undefined {
  if (event.disposition !== 'enforce') return undefined;
  const marker = URL.canParse(event.blockedURI) ? new URL(event.blockedURI).searchParams.get(PROBE_MARKER) : null;
  if (marker !== null) return probes.find(({ id }) => id === marker);
  // A javascript: URL names nothing, and is alone in its round.
  if (event.blockedURI === 'inline') return probes.find(({ inline }) => inline === 'navigation');
  // Frames and objects name only the origin, some of them that of the redirect; data: and blob: only the scheme.
  return probes.find(
    ({ url, redirectTo, directives }) =>
      directives.includes(event.effectiveDirective) &&
      [url, redirectTo].some((each) => each !== undefined && originOrScheme(each) === originOrScheme(event.blockedURI)),
  );
}

function originOrScheme(url: string): string {
  if (url === '') return 'data'; // Chromium's word for a frame of it
  if (!URL.canParse(url)) return url;
  const { protocol, origin } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' ? protocol.slice(0, -1) : origin;
}
