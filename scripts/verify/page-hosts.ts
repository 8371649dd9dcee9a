/** Which hosts the text of a page names, and which of them it asks a site to allow. */

export interface PageHosts {
  /** Every host, in lower case, as in `a.example` or `*.a.example`. */
  readonly all: readonly string[];
  /** Those that stand in a policy. */
  readonly inPolicies: readonly string[];
}

const HOST = /(?<![\w@-])(?<![\w-]\.)(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z](?![\w-])/gi;

/** A policy: from the name of a directive to the end of the sentence or list. */
const DIRECTIVE =
  /\b(?:default|script|style|img|font|connect|media|object|child|frame|worker|manifest)-src(?:-elem|-attr)?\b|\b(?:form-action|frame-ancestors)\b/i;

/** Endings of file names, which look like hosts. */
const FILES =
  /\.(?:js|mjs|ts|tsx|jsx|css|scss|html?|php|json|xml|ya?ml|md|txt|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|mp[34]|pdf|zip|env|config|conf|rb|py|java|go|cs|vue)$/i;

/** Hosts that pages take for examples. */
const EXAMPLES =
  /(?:^|\.)(?:example\.(?:com|org|net)|[\w-]+\.(?:example|test|invalid|local|localhost))$|your|my-?(?:site|domain|app|company)/i;

export function hostsIn(text: string): PageHosts {
  const lines = text.split('\n');
  const all = new Set<string>();
  const inPolicies = new Set<string>();
  lines.forEach((line, index) => {
    const isPolicy =
      DIRECTIVE.test(line) || (/https?:|wss?:|\*\./.test(line) && DIRECTIVE.test(lines[index - 1] ?? ''));
    for (const [match] of line.matchAll(HOST)) {
      const host = match.toLowerCase();
      if (FILES.test(host) || EXAMPLES.test(host)) continue;
      all.add(host);
      if (isPolicy) inPolicies.add(host);
    }
  });
  return { all: [...all].sort(), inPolicies: [...inPolicies].sort() };
}
