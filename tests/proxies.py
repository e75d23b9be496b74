"""A proxy on loopback, HTTP (CONNECT) and SOCKS5 alike: whoever is asked for, one port answers, and it is noted."""

import asyncio
import base64
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

LOGIN = b"me:secret"


@dataclass
class Proxy:
    """Used as `async with Proxy(port) as proxy`; `port` is on loopback too."""

    target: int
    wants_login: bool = False
    asked: list[str] = field(default_factory=list)
    """The hosts and ports that were asked for, in order."""
    port: int = 0
    hangs_up: bool = False
    """Whether it closes each connection at its greeting, as a dying tunnel does."""

    _served: set[asyncio.Future[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        await asyncio.gather(*self._served)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        done = asyncio.get_running_loop().create_future()
        self._served.add(done)
        try:
            first = await reader.readexactly(1)
            if self.hangs_up:
                return
            agreed = await (self._socks(reader, writer) if first == b"\x05" else self._http(reader, writer))
            if agreed:
                await self._join(reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # the other side has gone
        finally:
            writer.close()
            done.set_result(None)

    async def _http(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        line, *headers = (await reader.readuntil(b"\r\n\r\n")).split(b"\r\n")
        login = b"Proxy-Authorization: Basic " + base64.b64encode(LOGIN)
        if self.wants_login and login not in headers:
            writer.write(b"HTTP/1.1 407 Who are you?\r\n\r\n")
            return False
        self.asked.append(line.split()[1].decode())
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        return True

    async def _socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        # https://www.rfc-editor.org/rfc/rfc1928, and rfc1929 for the login
        methods = await reader.readexactly((await reader.readexactly(1))[0])
        method = b"\x02" if self.wants_login else b"\x00"
        if method not in methods:
            writer.write(b"\x05\xff")
            return False
        writer.write(b"\x05" + method)
        if self.wants_login:
            await reader.readexactly(1)
            login = [await reader.readexactly((await reader.readexactly(1))[0]) for _ in range(2)]
            writer.write(b"\x01\x00" if b":".join(login) == LOGIN else b"\x01\x01")
        *_, kind = await reader.readexactly(4)
        host = await reader.readexactly((await reader.readexactly(1))[0] if kind == 3 else 4)
        port = int.from_bytes(await reader.readexactly(2))
        self.asked.append(f"{host.decode() if kind == 3 else '.'.join(map(str, host))}:{port}")
        writer.write(b"\x05\x00\x00\x01" + bytes(6))
        return True

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, onward = await asyncio.open_connection("127.0.0.1", self.target)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(_pour(reader, onward))
                both.create_task(_pour(there, writer))
        finally:
            onward.close()


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(65536):
        writer.write(piece)
        await writer.drain()
    writer.close()
