"""Where every action is carried out: one context, one transaction if it writes, one answer."""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_bytes
from typing import Concatenate, ParamSpec

from bot.actions import choices, journal_writer, pinned, questions
from bot.actions.answers import Answer, Reply
from bot.actions.context import Context, Request, languages_for, open_context
from bot.rulebook import Rulebook
from bot.storage.connection import LateConnection
from bot.storage.database import Database

Given = ParamSpec("Given")
Action = Callable[Concatenate[Context, Given], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class ActionRunner:
    """Carries out actions."""

    database: Database
    rulebook: Rulebook
    now: Callable[[], datetime]
    wake: Callable[[], None] = lambda: None
    """Told that a notice was planned."""
    forgotten: Callable[[int], None] = lambda _order: None
    """Told the order of a request after which nothing may be kept of the person, not even the request."""
    key: bytes = field(default_factory=lambda: token_bytes(32), repr=False)
    """What secrets are made with; it stands in no database. Made anew, a request come again makes another secret."""

    def secret_for(self, request: Request) -> str:
        """What a link holds that this request makes: 22 characters that nobody can guess.

        It is kept nowhere and made again when the request comes again: the link that was told first goes on working.
        """
        told = f"{request.who} {request.name} {request.at.timestamp()}"  # a new database counts requests from 1 again
        return urlsafe_b64encode(hmac.digest(self.key, told.encode(), "sha256")[:16]).rstrip(b"=").decode()

    async def run(
        self,
        request: Request,
        may_register: bool,
        action: Action[Given],
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> Reply:
        """Carry out `action`, and anew if what it has read changes before it writes: it acts through `ctx.tx` alone.

        `may_register`: somebody about whom nothing is kept becomes known by it, as by a message; a button never brings
        a person back.
        """

        async def work(tx: LateConnection) -> tuple[Reply, bool]:
            ctx = await open_context(tx, self.rulebook, request, self.now(), may_register)
            if isinstance(ctx, Reply):
                return ctx, False
            asked_before, saved, to_forget = ctx.dialogue, journal_writer.repeated(ctx), ctx.person.forget_request
            answer = saved or await action(ctx, *args, **kwargs)
            await questions.passed_by(ctx, asked_before, answer)
            await questions.offered(ctx, answer)
            await choices.keep(ctx, answer)
            if tx.writes and to_forget not in (None, request.name) and to_forget == ctx.person.forget_request:
                # Whoever does something else has not said that everything is to be deleted: an old yes asks again.
                await ctx.set_person(forget_request=None)
            await pinned.follow(ctx)
            languages = languages_for(ctx.person.language, request.account_language)
            return Reply(answer, languages, ctx.journal.id, ctx.rules.country, ctx.heading), ctx.wakes

        reply, wakes = await self.database.read_then_write(work)
        if wakes:
            self.wake()
        return reply
