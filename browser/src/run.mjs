// Runs all browser tests: `node src/run.mjs PROGRAM [PART OF A NAME]`.
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { runAll } from './tests.mjs';
import './journey.mjs';
import './myself.mjs';
import './three.mjs';
import './visitor.mjs';
import './people.mjs';
import './passkey.mjs';
import './pages.mjs';

const [program, only] = process.argv.slice(2);
const server = await startServer(program);
let isWell = false;
try {
  const browser = await startBrowser();
  try {
    isWell = await runAll({ browser, origin: server.origin }, only);
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
process.exitCode = isWell ? 0 : 1;
