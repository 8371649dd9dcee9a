import { chromium } from './engines/chromium';
import type { BrowserKind } from './engines/browser';
import { firefox } from './engines/firefox';
import { webkit } from './engines/webkit';
import { blockedSilently } from './capabilities';
import { Conductor } from './server/conductor';
import { serveEveryHost } from './server/every-host';
import { ENGINE_NAMES, type Engine, type EngineName } from './types';

const KINDS: Readonly<Record<EngineName, BrowserKind>> = { chromium, firefox, webkit };

export function installed(): EngineName[] {
  return ENGINE_NAMES.filter((name) => missing(name) === undefined);
}

/** Why the engine cannot be launched, or undefined when it can. */
export function missing(name: EngineName): string | undefined {
  const found = KINDS[name].find();
  return 'reason' in found ? found.reason : undefined;
}

/** How a browser is started, and its binary. */
export function installation(name: EngineName): { readonly kind: BrowserKind; readonly path: string } {
  const kind = KINDS[name];
  const found = kind.find();
  if ('reason' in found) throw new Error(`${name} is not installed: ${found.reason}; run test/browsers/install.sh`);
  return { kind, path: found.path };
}

export async function launch(name: EngineName): Promise<Engine> {
  const { kind, path } = installation(name);
  const conductor = new Conductor({
    silentlyBlocked: (probe) => blockedSilently(name, probe),
    roundsAtOnce: kind.roundsAtOnce,
  });
  const server = await serveEveryHost(conductor);
  const stopServer = async (): Promise<void> => {
    conductor.close();
    await server.close();
  };
  try {
    const browser = await kind.start(path, conductor.startUrl, server.port);
    return {
      name,
      version: browser.version,
      run: (pages, patience) => conductor.play(pages, patience),
      async close() {
        await browser.close();
        await stopServer();
      },
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}
