"""What is said before and behind what is told of a crossing, and adds nothing to it; these lists are closed."""

GREETINGS = (
    "привет, здравствуйте, здравствуй, добрый день, добрый вечер, доброе утро, "
    "салам, саламатсызбы, саламатсыздарбы, ассалому алейкум, ассалам алейкум, кутмандуу күн, "
    "hi, hello, hey, good morning, good afternoon, good evening, salam"
)
THANKS = (
    "спасибо большое, большое спасибо, спасибо, чоң рахмат, рахмат, чоң ыракмат, ыракмат, "
    "thank you very much, thank you, thanks a lot, thanks, rahmat, rakhmat"
)
THUMBS = "👍👌🙏🙂😊"
SKIN = "\U0001f3fb-\U0001f3ff"
"""The colours that may follow a thumb."""
