"""A real SMTP server (aiosmtpd) for the tests of this room.

Listens on a free port of this machine, prints that port, and writes each letter as the file N.json in FOLDER before it says
that it took it. Whoever is called weg… is unknown here (550), later… is refused the first time (451), and naar… as soon as
the words come (554). It ends when its standard input does.
"""

import argparse
import asyncio
import json
import os
import ssl
import sys
import threading
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult


class Office:
    """Takes letters, or says why not."""

    def __init__(self, folder):
        self.folder = folder
        self.asked = {}

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        before = self.asked.get(address, 0)
        self.asked[address] = before + 1
        if name.startswith("weg"):
            return f"550 5.1.1 <{address}> is unknown here"
        if name.startswith("later") and before == 0:
            return "451 4.3.0 not now, come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 known"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("naar"):
            return "554 5.6.0 we do not take this"
        letter = message_from_bytes(envelope.content, policy=default)
        parts = {part.get_content_type(): part.get_content() for part in letter.iter_parts()}
        kept = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": [[name, str(value)] for name, value in letter.items()],
            "plain": parts.get("text/plain"),
            "html": parts.get("text/html"),
            "is_secret": server.transport.get_extra_info("ssl_object") is not None,
            "user": session.auth_data.decode() if session.authenticated else None,
        }
        number = len(list(self.folder.iterdir()))
        (self.folder / f"{number}.json").write_text(json.dumps(kept))
        return "250 2.0.0 taken"


def knows(server, session, envelope, mechanism, data):
    is_known = data.login == b"loper" and data.password == b"a p@ss:word"
    return AuthResult(success=is_known, auth_data=data.login)


async def serve(options):
    context = None
    if options.cert:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.cert, options.key)
    more = {}
    if options.account:
        more = {"authenticator": knows, "auth_required": True}
    if options.tls == "starttls":
        more |= {"tls_context": context, "require_starttls": True}
    elif options.tls == "wrapped":
        more |= {"auth_require_tls": False}
    office = Office(Path(options.folder))
    port = await asyncio.get_running_loop().create_server(
        lambda: SMTP(office, enable_SMTPUTF8=False, **more),
        "127.0.0.1",
        options.port,
        ssl=context if options.tls == "wrapped" else None,
    )
    print(port.sockets[0].getsockname()[1], flush=True)
    await port.serve_forever()


def end_with_the_test():
    sys.stdin.buffer.read()
    os._exit(0)


parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--tls", choices=["starttls", "wrapped"])
parser.add_argument("--cert")
parser.add_argument("--key")
parser.add_argument("--account", action="store_true")
threading.Thread(target=end_with_the_test, daemon=True).start()
asyncio.run(serve(parser.parse_args()))
