/**
 * Plays rounds on the controller page and gathers what the server and the page see of each probe.
 *
 * Several rounds of one origin run side by side, each in a frame of its own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { ASKING_WORKER, ASKING_WORKER_PATH, HARNESS_PATH, PAGE_MARKER, PROBE_MARKER } from '../in-page/messages';
import type { FromController, ToController } from '../in-page/messages';
import type { Answer, Page, Probe } from '../types';
import { answerHtml, answerNothing, answerProbe, answerRedirect } from './answers';
import type { Handler } from './every-host';
import { inPageScripts } from './in-page-scripts';
import { controllerMarkup, pageMarkup, sentHeader } from './markup';
import { isReport, reportedProbes } from './reports';
import { mark, planRounds, type PlannedProbe, type PlannedRound } from './rounds';
import { SILENT_BLOCK_MS, verdict, type Seen } from './verdict';

export interface ConductorOptions {
  /** Blocked by this engine without any event. */
  readonly silentlyBlocked: (probe: Probe) => boolean;
  readonly roundsAtOnce: number;
}

interface Playing {
  readonly planned: PlannedRound;
  readonly watched: Map<string, Watched>;
  lastSign: number;
  fired: boolean;
}

interface Watched extends PlannedProbe {
  readonly seen: Seen;
  readonly playing: Playing;
  since: number;
  answer?: Answer;
}

interface Concert {
  readonly waiting: PlannedRound[];
  readonly answers: Answer[][];
  readonly patience: number;
  readonly resolve: (answers: Answer[][]) => void;
  readonly reject: (error: Error) => void;
}

/** A round in which nothing has happened for so long, times the patience, is given up; what is open is unknown. */
const SILENCE_MS = 2_500;
/** The browser is gone, or hangs. */
const CONTROLLER_LOST_MS = 60_000;
const REDIRECTED_MARKER = 'csp-redirected';

export class Conductor implements Handler {
  private readonly channels = new WebSocketServer({ noServer: true });
  private readonly scripts = inPageScripts();
  private readonly playing = new Map<string, Playing>();
  private readonly watched = new Map<string, Watched>();
  private readonly clock: NodeJS.Timeout;
  private controller: { readonly origin: string; readonly socket: WebSocket } | undefined;
  private controllerLost = Date.now();
  private concert: Concert | undefined;

  public constructor(private readonly options: ConductorOptions) {
    this.clock = setInterval(() => this.tick(), 50);
    this.channels.on('connection', (socket: WebSocket, request: IncomingMessage) => this.attach(socket, request));
  }

  /** Where the browser is to be started. */
  public readonly startUrl = `http://controller.test${HARNESS_PATH}controller`;

  public play(pages: readonly Page[], patience: number): Promise<Answer[][]> {
    if (this.concert !== undefined) throw new Error('run() is already under way: await it first');
    const waiting = planRounds(pages);
    const answers = pages.map(({ probes }) => probes.map((): Answer => 'unknown'));
    return new Promise((resolve, reject) => {
      this.concert = { waiting, answers, patience, resolve, reject };
      this.controllerLost = Date.now();
      this.next();
    });
  }

  public close(): void {
    clearInterval(this.clock);
    this.controller?.socket.terminate();
    this.channels.close();
  }

  public upgrade(url: URL, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const watched = this.probeOf(url);
    if (watched !== undefined) this.arrive(watched, url);
    else if (url.pathname !== `${HARNESS_PATH}channel`) return void socket.destroy();
    this.channels.handleUpgrade(request, socket, head, (opened) => {
      if (watched !== undefined) opened.close();
      else this.channels.emit('connection', opened, request);
    });
  }

  public request(url: URL, request: IncomingMessage, response: ServerResponse): void {
    if (isReport(url, request)) {
      void reportedProbes(url, request).then((ids) => {
        for (const watched of ids.flatMap((id) => this.watched.get(id) ?? [])) this.arrive(watched, url);
      });
      answerNothing(response);
      return;
    }
    const watched = this.probeOf(url);
    const playing = this.playing.get(url.searchParams.get(PAGE_MARKER) ?? '');
    if (watched !== undefined) {
      const { redirectTo, kind } = watched.probe;
      // Of what is to be reported the report counts.
      if (kind !== 'report') this.arrive(watched, url);
      if (redirectTo !== undefined && !url.searchParams.has(REDIRECTED_MARKER)) {
        const marked = mark(mark(redirectTo, PROBE_MARKER, watched.probe.id), REDIRECTED_MARKER, '1');
        answerRedirect(marked, response);
      } else answerProbe(watched.probe, response);
    } else if (playing !== undefined) {
      const { headers, round } = playing.planned;
      for (const { seen } of playing.watched.values()) seen.served = true;
      const sent = headers.map(({ name, value }) => [name, sentHeader(value, round.probes)] as const);
      answerHtml(pageMarkup(round.probes), sent, response);
    } else if (url.pathname === `${HARNESS_PATH}controller`) {
      answerHtml(controllerMarkup(), [], response);
    } else if (url.pathname === ASKING_WORKER_PATH || url.pathname.startsWith(`${HARNESS_PATH}in-page/`)) {
      const name = url.pathname.slice(`${HARNESS_PATH}in-page/`.length);
      const script = url.pathname === ASKING_WORKER_PATH ? ASKING_WORKER : (this.scripts.get(name) ?? '');
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=600' });
      response.end(script);
    } else answerNothing(response);
  }

  private probeOf(url: URL): Watched | undefined {
    return this.watched.get(url.searchParams.get(PROBE_MARKER) ?? '');
  }

  private arrive(watched: Watched, url: URL): void {
    watched.playing.lastSign = Date.now();
    watched.seen.arrived ||= watched.probe.redirectTo === undefined || url.searchParams.has(REDIRECTED_MARKER);
    this.judge(watched);
  }

  private attach(socket: WebSocket, request: IncomingMessage): void {
    this.controller = { origin: request.headers.origin ?? '', socket };
    socket.on('message', (data) => this.hear(JSON.parse((data as Buffer).toString()) as FromController));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (this.controller?.socket === socket) this.controller = undefined;
      this.controllerLost = Date.now();
    });
    this.next();
  }

  private say(message: ToController): void {
    this.controller?.socket.send(JSON.stringify(message));
  }

  private hear(message: FromController): void {
    const playing = this.playing.get(message.round);
    if (playing === undefined) return;
    playing.lastSign = Date.now();
    if (message.type === 'unmatched') {
      if (process.env.CSP_BROWSERS_DEBUG !== undefined) console.error(message.event, playing.planned.headers);
    } else if (message.type === 'seen') {
      const watched = playing.watched.get(message.probe);
      if (watched === undefined) return;
      watched.seen.sightings.add(message.sighting);
      watched.since = Date.now();
      this.judge(watched);
    } else {
      playing.fired = true;
      for (const watched of playing.watched.values()) {
        watched.seen.fired = true;
        watched.since = Date.now();
        this.judge(watched);
      }
    }
  }

  private judge(watched: Watched): void {
    if (watched.answer !== undefined || this.concert === undefined) return;
    const { answers, patience } = this.concert;
    const { probe, seen, playing } = watched;
    seen.quiet = Date.now() - watched.since;
    watched.answer = verdict(probe, this.options.silentlyBlocked(probe), seen, patience);
    if (watched.answer === undefined) return;
    const row = answers[watched.pageIndex];
    if (row !== undefined) row[watched.probeIndex] = watched.answer;
    if ([...playing.watched.values()].every(({ answer }) => answer !== undefined)) this.finish(playing);
  }

  private finish({ planned, watched }: Playing): void {
    if (!this.playing.delete(planned.round.id) || this.concert === undefined) return;
    for (const id of watched.keys()) this.watched.delete(id);
    this.say({ type: 'finish', round: planned.round.id });
    this.next();
  }

  private next(): void {
    const { concert, controller } = this;
    if (concert === undefined || controller === undefined) return;
    while (this.playing.size < this.options.roundsAtOnce) {
      const planned = concert.waiting[0];
      if (planned?.controllerOrigin !== controller.origin) break;
      concert.waiting.shift();
      this.start(planned);
    }
    if (this.playing.size > 0) return;
    const planned = concert.waiting[0];
    if (planned === undefined) {
      this.concert = undefined;
      concert.resolve(concert.answers);
    } else {
      this.controller = undefined;
      this.controllerLost = Date.now();
      const url = `${planned.controllerOrigin}${HARNESS_PATH}controller`;
      controller.socket.send(JSON.stringify({ type: 'navigate', url } satisfies ToController));
    }
  }

  private start(planned: PlannedRound): void {
    const now = Date.now();
    const playing: Playing = { planned, watched: new Map(), lastSign: now, fired: false };
    for (const each of planned.probes) {
      const seen: Seen = { arrived: false, sightings: new Set(), served: false, fired: false, quiet: 0 };
      const watched = { ...each, seen, playing, since: now };
      playing.watched.set(each.probe.id, watched);
      this.watched.set(each.probe.id, watched);
    }
    this.playing.set(planned.round.id, playing);
    this.say({ type: 'run', round: planned.round });
  }

  private tick(): void {
    const now = Date.now();
    const longest = SILENCE_MS * (this.concert?.patience ?? 1);
    for (const playing of [...this.playing.values()]) {
      for (const watched of playing.watched.values()) {
        if (now - watched.since >= SILENT_BLOCK_MS) this.judge(watched);
      }
      if (now - playing.lastSign > longest) this.finish(playing);
    }
    if (this.concert === undefined || this.controller !== undefined) return;
    if (now - this.controllerLost > CONTROLLER_LOST_MS) {
      const { reject } = this.concert;
      this.concert = undefined;
      reject(new Error(`the controller page has been gone for ${CONTROLLER_LOST_MS / 1000} s`));
    }
  }
}
