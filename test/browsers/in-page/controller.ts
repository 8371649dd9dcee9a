/**
 * The policy-free page that loads pages under test in frames of its own origin and works in their realms.
 * No driver protocol touches a page under test, and none of its own scripts is needed.
 */
import { fire, sinkName } from './fire.js';
import { isRendered } from './framed.js';
import type { FromController, MarkedProbe, Round, ToController } from './messages.js';
import { violatedProbe } from './violations.js';

declare global {
  interface Window {
    /** What inline scripts under test call; `self` is the frame's window. */
    ran(self: Window): void;
  }
}

interface Load {
  readonly round: Round;
  readonly frame: HTMLIFrameElement;
  /** The inline probe that is being asked right now, synchronously. */
  asking?: MarkedProbe;
}

const loads = new Map<string, Load>();
const channel = new WebSocket(
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/csp-harness/channel`,
);

function say(message: FromController): void {
  channel.send(JSON.stringify(message));
}

channel.addEventListener('message', (event: MessageEvent<string>) => {
  const message = JSON.parse(event.data) as ToController;
  if (message.type === 'navigate') location.replace(message.url);
  else if (message.type === 'finish') finish(message.round);
  else run(message.round);
});

window.ran = (self) => {
  for (const load of loads.values()) {
    if (load.frame.contentWindow !== self) continue;
    const marked = load.frame.contentDocument?.currentScript?.getAttribute('data-probe');
    const probe =
      load.round.probes.find(({ id }) => id === marked) ??
      load.asking ??
      load.round.probes.find(({ inline }) => inline === 'navigation');
    if (probe !== undefined) say({ type: 'seen', round: load.round.id, probe: probe.id, sighting: 'ran' });
  }
};

function run(round: Round): void {
  const frame = document.createElement('iframe');
  const load: Load = { round, frame };
  loads.set(round.id, load);
  let fired = false;
  frame.addEventListener('load', () => {
    if (fired) return;
    fired = true;
    fireAll(load);
    say({ type: 'fired', round: round.id });
  });
  frame.src = round.url;
  document.body.append(frame);
}

function fireAll(load: Load): void {
  const { round, frame } = load;
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (page === null) return;
  // Such a probe is alone in its round.
  const framed = round.probes.find(({ kind }) => kind === 'frame-ancestors');
  if (framed !== undefined) {
    say({ type: 'seen', round: round.id, probe: framed.id, sighting: isRendered(page) ? 'ran' : 'unrendered' });
    return;
  }
  page.document.addEventListener('securitypolicyviolation', (event) => {
    const probe = violatedProbe(event, round.probes);
    if (probe !== undefined) say({ type: 'seen', round: round.id, probe: probe.id, sighting: 'violation' });
    else if (event.disposition === 'enforce') {
      say({ type: 'unmatched', round: round.id, event: `${event.effectiveDirective} ${event.blockedURI}` });
    }
  });
  for (const probe of round.probes) {
    load.asking = probe;
    fire(page, probe, (sighting) => say({ type: 'seen', round: round.id, probe: probe.id, sighting }));
    load.asking = undefined;
  }
}

function finish(id: string): void {
  const load = loads.get(id);
  if (load === undefined) return;
  loads.delete(id);
  load.frame.remove();
  for (const probe of load.round.probes) document.querySelector(`[name="${sinkName(probe)}"]`)?.remove();
}
