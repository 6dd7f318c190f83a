// A list of tests that run one after the other, and tell what failed.
const tests = [];

export function test(name, run) {
  tests.push({ name, run });
}

export function expect(isTrue, message) {
  if (!isTrue) throw new Error(message);
}

export async function runAll(world, only) {
  let passed = 0;
  let failed = 0;
  for (const { name, run } of tests) {
    if (only && !name.includes(only)) continue;
    try {
      await run(world);
      passed += 1;
    } catch (problem) {
      failed += 1;
      console.log(`FAILED ${name}\n  ${String(problem.message).split('\n').slice(0, 30).join('\n  ')}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0;
}
