import { spawn } from 'node:child_process';

/** Opens a page in the user's browser where there is a desktop; where there is none, nothing. */
export function openBrowser(url: string): void {
  const command = commandFor(process.platform);
  if (!command) {
    return;
  }
  const [program, ...args] = command;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function commandFor(platform: NodeJS.Platform): [string, ...string[]] | null {
  switch (platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      return ['cmd', '/c', 'start', ''];
    default:
      return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
  }
}
