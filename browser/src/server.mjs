// Starts `loper demo` on a free port with a data folder of its own, and stops it again.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY_SECONDS_MAX = 120;

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function startServer(program) {
  const folder = await mkdtemp(join(tmpdir(), 'loper-browser-'));
  const port = await freePort();
  const listen = `127.0.0.1:${port}`;
  const child = spawn(program, ['demo', '--data', folder, '--listen', listen], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let hasEnded = false;
  child.stderr.on('data', (bytes) => { said += bytes; });
  child.on('exit', () => { hasEnded = true; });
  child.on('error', (problem) => { said += problem; hasEnded = true; });
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    if (!hasEnded) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < READY_SECONDS_MAX * 5 && !hasEnded; tries += 1) {
    try {
      const answer = await fetch(`http://${listen}/health`);
      if (answer.ok) return { origin, stop };
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`the server did not start:\n${said}`);
}
