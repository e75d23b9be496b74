"""Keyboards that Telegram does not take."""

from tests.telegram_stand_in.error_table.rows import BIG, CHANNEL, EMMA, SMALL, Row, key, keys, to

ROWS = [
    Row(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        params=to(EMMA, reply_markup=key())),
    Row(400, "Bad Request: BUTTON_DATA_INVALID", params=to(EMMA, reply_markup=key(callback_data="x" * 65))),
    Row(400, "Bad Request: can't parse reply keyboard markup JSON object", params=to(EMMA, reply_markup="{")),
    Row(400, "Bad Request: inline keyboard button text must be non-empty",
        params=to(EMMA, reply_markup={"inline_keyboard": [[{"text": "\u202e", "callback_data": "a"}]]})),
    Row(400, "Bad Request: keyboard button text must be non-empty",
        params=to(EMMA, reply_markup={"keyboard": [["\u202e"]]})),
    Row(400, "Bad Request: location can be requested in private chats only",
        params=to(BIG, reply_markup=keys(request_location=True))),
    Row(400, "Bad Request: phone number can be requested in private chats only",
        params=to(SMALL, reply_markup=keys(request_contact=True))),
    Row(400, "Bad Request: can't parse keyboard button: Field \"request_location\" must be of type Boolean",
        params=to(EMMA, reply_markup=keys(request_location="yes"))),
    Row(400, "Bad Request: can't parse inline keyboard button: Field \"copy_text\" must be of type Object",
        params=to(EMMA, reply_markup=key(copy_text="x"))),
    Row(400, "Bad Request: can't parse inline keyboard button: invalid button style specified",
        params=to(EMMA, reply_markup=key(callback_data="x", style="red"))),
    Row(400, "Bad Request: BUTTON_COPY_TEXT_INVALID", params=to(EMMA, reply_markup=key(copy_text={"text": ""}))),
    Row(400, "Bad Request: BUTTON_COPY_TEXT_INVALID",
        params=to(EMMA, reply_markup=key(copy_text={"text": "x" * 257}))),
    Row(400, "Bad Request: REPLY_MARKUP_INVALID",
        params=to(EMMA, reply_markup={**keys(), "input_field_placeholder": "x" * 65})),
    Row(400, "Bad Request: REPLY_MARKUP_INVALID",
        params=to(EMMA, reply_markup={"force_reply": True, "input_field_placeholder": "x" * 65})),
    Row(400, "Bad Request: reply markup is too long",
        params=to(EMMA, reply_markup={"inline_keyboard": [[{"text": "x" * 200, "callback_data": "x"}]] * 99})),
    Row(400, "Bad Request: object expected as reply markup", params=to(EMMA, reply_markup=None)),
    Row(400, "Bad Request: can't use switch_inline_query button in a channel chat, because users will not be able to "
        "use the button without knowing bot's username", params=to(CHANNEL, reply_markup=key(switch_inline_query=""))),
]  # fmt: skip
