// A real OpenID provider on a port of its own, for the tests that sign in with an account of a school.
//
//   node provider.mjs CALLBACK…    the addresses to which it may send people back
//
// It says `ready ISSUER` when it listens, and ends when its input does. `POST /test` sets who signs in next and what is
// wrong with the token that follows; all else is the provider as its makers wrote it. Nobody types a password here.
import { createServer } from 'node:http';
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const CLIENT = 'loper';
const SECRET = 'a-secret-of-the-test-only';

function key(kid) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } };
}

const [one, two] = [key('one'), key('two')];
let next = { who: 'noor', claims: {}, wrong: '' };

const encode = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

function signed(payload, by = one) {
  const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: by.kid })}.${encode(payload)}`;
  return `${input}.${createSign('RSA-SHA256').update(input).sign(by.privateKey, 'base64url')}`;
}

// What is wrong with a token: each of these a careless or a false provider could send.
const wrongs = {
  nonce: (it) => signed({ ...it, nonce: 'of-another-errand' }),
  'no-nonce': ({ nonce, ...it }) => signed(it),
  audience: (it) => signed({ ...it, aud: 'another-client' }),
  'two-audiences': (it) => signed({ ...it, aud: [CLIENT, 'another-client'] }),
  issuer: (it) => signed({ ...it, iss: 'https://elsewhere.example' }),
  expired: (it) => signed({ ...it, iat: it.iat - 7200, exp: it.exp - 7200 }),
  subject: (it, token) => token.replace(/\.[^.]+\./, `.${encode({ ...it, sub: 'somebody-else' })}.`),
  none: (it) => `${encode({ alg: 'none' })}.${encode(it)}.`,
  shared: (it) => {
    const input = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(it)}`;
    return `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;
  },
  'other-key': (it) => signed(it, { ...two, kid: 'one' }),
  'new-key': (it) => signed(it, two),
  acr: (it) => signed({ ...it, acr: 'urn:test:second-factor' }),
};

// Its makers warn against the memory that it keeps here, which ends with the test.
console.info = console.warn = () => {};

const callbacks = process.argv.slice(2);
const server = createServer();
await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{
    client_id: CLIENT,
    client_secret: SECRET,
    redirect_uris: callbacks,
    post_logout_redirect_uris: [`${new URL(callbacks[0]).origin}/`],
  }],
  claims: { openid: ['sub'], school: ['schac_home_organization', 'eduperson_affiliation'] },
  cookies: { keys: ['of-the-test'] },
  features: { devInteractions: { enabled: false } },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...next.claims }) }),
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  jwks: { keys: [one.jwk, two.jwk] },
  pkce: { required: () => true },
  async loadExistingGrant(ctx) {
    const { client, session } = ctx.oidc;
    const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid school');
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, following) => {
  await following();
  if (ctx.path === '/token' && ctx.body?.id_token && next.wrong) {
    const payload = decode(ctx.body.id_token.split('.')[1]);
    // Whoever makes a token anew leaves out what belongs to the old one.
    ctx.body.id_token = wrongs[next.wrong](payload, ctx.body.id_token);
  }
  // The second key is not shown before it is used: a provider that changes keys.
  if (ctx.path === '/jwks' && next.wrong !== 'new-key') {
    ctx.body = { keys: ctx.body.keys.filter((it) => it.kid === 'one') };
  }
});

const answer = provider.callback();
server.on('request', async (request, response) => {
  if (request.url === '/test') {
    let said = '';
    for await (const part of request) said += part;
    next = { who: 'noor', claims: {}, wrong: '', ...JSON.parse(said) };
    response.end('kept');
  } else if (request.url.startsWith('/interaction/')) {
    const result = next.wrong === 'stopped' ? { error: 'access_denied' } : { login: { accountId: next.who } };
    await provider.interactionFinished(request, response, result);
  } else {
    await answer(request, response);
  }
});
process.stdin.on('end', () => process.exit()).resume();
process.stdout.write(`ready ${issuer}\n`);
